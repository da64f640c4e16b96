"""The entry: `streamlit run dashboard.py` serves the dashboard, its health check and its tables.

Streamlit finds the app by reading this file, so `st.App` has to stand here by name.
"""

import streamlit as st

from ui.server import MIDDLEWARE, ROUTES, begin, tell_fault

app = st.App("ui/shell.py", routes=ROUTES, middleware=MIDDLEWARE, lifespan=begin, on_script_error=tell_fault)
