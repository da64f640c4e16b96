"""Views: which questions a chart asks under what a visitor looks at, and how the answers are drawn."""
