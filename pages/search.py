"""Search: the sentences that hold what is looked for, the best first, each leading to its place in the report."""

from defections.finding import search as find
from ui import frame, search
from ui.store import answer

filters = frame.current_view().filters
if not filters.text:
    search.show_examples()
else:
    first = search.find_place(filters)
    found = answer(find, filters, search.PAGE, first)
    if found.sentences:
        search.show_found(found, filters, first)
    else:
        search.show_nothing(filters)
