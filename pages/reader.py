"""Reader: the whole report, its highlights by layer, what is masked, the linked mark in view."""

import streamlit as st

from ui import foreign, frame, reader
from ui.empty import show_empty
from ui.store import answer

filters = frame.current_filters()
article_id, mark = reader.choose_report(filters)
if article_id is None:
    show_empty("There is no report to read here.")
    st.stop()
article = answer("by_ids", "articles", [article_id]).iloc[0]
marks = answer("marks", article_id, mark)
reader.show_about(article)
foreign.warn_of_report(article)
layers = reader.choose_layers(marks, mark)
text, margin = st.columns([5, 2], gap="large")
with text:
    reader.show_text(article, marks, layers, mark)
with margin:
    reader.show_margin(marks, layers, mark)
reader.scroll_to(mark)
