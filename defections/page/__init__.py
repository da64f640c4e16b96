"""What is page and not report: masking, and what the page says of the report."""
