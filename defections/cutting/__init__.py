"""Text to stories, paragraphs, sentences and list items."""
