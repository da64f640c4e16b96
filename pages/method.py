"""Method: how rows are made, the codebook, limits, how to cite."""

from ui import method
from ui.accuracy import show_accuracy

method.show_steps()
method.show_codebook()
method.show_shapes_and_verdicts()
show_accuracy()
method.show_limits()
method.show_tables()
method.show_citation()
