"""Leaving: its terms, reasons for it, barriers to it, and who went from where to where."""
