"""The entry: `streamlit run dashboard.py` serves the dashboard, its health check and its tables."""

from ui.server import make_app

app = make_app()
