"""What the package raises when it is given something it cannot use."""


class DefectionsError(Exception):
    """One clear sentence that names the file, the place and the mend."""


class ReportError(DefectionsError):
    """A report could not be read."""


class DataError(DefectionsError):
    """A file of the project's own data folder is not as it should be."""
