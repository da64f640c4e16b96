"""The least that Streamlit can do, to measure the dashboard against: two pages with one chart each, and one filter."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

FRAME = pd.DataFrame(
    [(f"Report {report:02}", f"reason {code}", (report * code) % 7 + 1) for report in range(22) for code in range(8)],
    columns=["report", "reason", "n"],
)


def draw(by: str) -> None:
    shown = FRAME[FRAME["report"].isin(chosen)] if chosen else FRAME
    counts = shown.groupby(by, as_index=False)["n"].sum()
    st.plotly_chart(go.Figure(go.Bar(x=counts["n"], y=counts[by], orientation="h")))


def show_overview() -> None:
    st.title("Overview")
    draw("reason")


def show_figures() -> None:
    st.title("Figures")
    draw("report")


page = st.navigation([st.Page(show_overview, title="Overview", default=True), st.Page(show_figures, title="Figures")])
with st.sidebar:
    chosen = st.multiselect("Report", sorted(FRAME["report"].unique()))
page.run()
