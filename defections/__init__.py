"""News reports in, tables of figures, reasons, actors, moves and statements with exact offsets out."""

__version__ = "0.1.0"
