"""Views of actors: who is named, with whom, who says what, who went where."""

import pandas as pd

from defections.encounters import draw_together
from defections.voices import count_credits
from ui import words
from ui.chart import Chart
from ui.charts import actors, moves, network
from ui.store import answer
from ui.view import View

_SPEAKERS = tuple((f"{kind}.who",) for kind in actors.CREDITED)


def draw_actors(view: View, *, most: int = actors.MOST_ACTORS) -> Chart:
    """Who is named, of the types chosen."""
    kept = view.keep_all(actors.DIMENSIONS)
    types = read_types(view)
    rows = answer("actors", kept, types, limit=most)
    if rows.empty:
        return Chart("Who is named", empty="Nobody is named here.")
    counts = answer("actor_types", kept)
    total = int(counts.loc[counts["type"].isin(types) | (not types), "n"].sum())
    return actors.draw_mentions(rows, total)


def draw_main_actors(view: View) -> Chart:
    """The actors named most."""
    return draw_actors(view, most=7)


def draw_network(view: View) -> Chart:
    """Who is named together in a sentence, of the types chosen."""
    kept = view.keep_all(actors.DIMENSIONS, actors.DIMENSIONS * 2)
    together = answer(draw_together, kept, read_types(view))
    if together.pairs.empty:
        types = " of the types switched on" if read_types(view) else ""
        return Chart(network.TITLE, empty=f"No sentence here names two actors{types}.")
    chosen = view.find_pick(actors.DIMENSIONS) or view.find_pick(actors.DIMENSIONS * 2) or ()
    return network.draw_network(*together, chosen)


def draw_speakers(view: View) -> Chart:
    """Who is credited with statements."""
    kept = view.keep_all(*_SPEAKERS)
    speakers = answer("tally", "statements", kept, ("who", "who_name", "direct"), limit=400)
    if speakers.empty:
        why = "No statement here has a speaker that could be told."
        return Chart("Who says what", empty=why)
    return actors.draw_speakers(_name_speakers(speakers), answer("count", "statements", kept))


def draw_credits(view: View) -> Chart:
    """What is credited to whom: statements, figures, reasons."""
    credited = answer(count_credits, view.keep_all(*_SPEAKERS), 3 * actors.MOST_SPEAKERS + 1)
    if credited.empty:
        return Chart(actors.CREDITS, empty="Nothing here is credited to anyone.")
    return actors.draw_credits(_name_speakers(credited))


def _name_speakers(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(who_name=rows["who_name"].map(words.name_speaker))


def draw_moves(view: View) -> Chart:
    """Who went from where to where."""
    routes = ("route", "route_name", "left", "gone_to")
    told = answer("tally", "moves", view.keep_all(("moves.route",)), routes)
    if told.empty:
        return Chart(moves.TITLE, empty="No passage here tells who went from where to where.")
    return moves.draw_moves(told)


def read_types(view: View) -> tuple[str, ...]:
    """The types of actors switched on; none stands for all."""
    return tuple(view.read_switches("type", words.ACTOR_TYPES))
