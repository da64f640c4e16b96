"""The same quantity across reports: which figures of two or more reports are one claim, and how many origins it has."""
