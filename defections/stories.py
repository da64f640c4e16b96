"""Which run of the text is on which event: main story, second stories, sidebars."""

from collections.abc import Sequence

from defections.records import Sentence, Story


def find_stories(text: str, sentences: Sequence[Sentence], title: str) -> tuple[Story, ...]:
    """Cut the sentences into stories."""
    if not sentences:
        return (Story(0, len(text), "main", title),)
    return (Story(sentences[0].start, sentences[-1].end, "main", title),)
