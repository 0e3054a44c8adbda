"""The words of a generated city. One story in a hundred has a lantern; all speak of the city."""

from random import Random

FIELDS = ["Parks", "Streets", "Water", "Housing", "Libraries", "Public Health", "Harbors",
          "Permits", "Elections", "Archives", "Youth", "Seniors", "Culture", "Markets",
          "Energy", "Bridges", "Ferries", "Trees", "Sanitation", "Records"]  # fmt: skip
PLACES = ["Aldergate", "Birchholm", "Copper Hill", "Drydock", "Elmside", "Fairwater", "Granary",
          "Hollow Creek", "Ironworks", "Juniper Flats", "Kingsbridge", "Lowmeadow", "Mariner Row",
          "Northgate", "Orchard Park", "Pinecliff"]  # fmt: skip
VERBS = ["opens", "repairs", "plants", "paints", "counts", "widens", "closes", "studies",
         "replaces", "extends", "cleans", "rebuilds"]  # fmt: skip
THINGS = ["benches", "sidewalks", "fountains", "crossings", "playgrounds", "culverts", "hydrants",
          "gardens", "stairways", "signals", "shelters", "murals", "wells", "piers", "trails",
          "seawalls", "courts", "kiosks", "ramps", "lawns"]  # fmt: skip
RARE = "lanterns"
RARELY = 100
FIRST = ["Ada", "Bela", "Cora", "Dov", "Edda", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kaya",
         "Lior", "Mina", "Noor", "Otis", "Petra", "Quinn", "Rosa", "Sami", "Tova"]  # fmt: skip
LAST = ["Ashdown", "Bexley", "Corwin", "Dunmore", "Easton", "Fenwick", "Garland", "Holloway",
        "Ibarra", "Jessup", "Kendrick", "Lockhart", "Merrow", "Norwood", "Okoye", "Prentice",
        "Quimby", "Rowntree", "Sterling", "Tillman"]  # fmt: skip
ROLES = ["Engineer", "Clerk", "Inspector", "Planner", "Analyst", "Coordinator"]
SENTENCES = [
    "Crews from {place} began the work on {thing} after the spring rains.",
    "Neighbors asked for {thing} at three meetings, and the council agreed.",
    "The work costs less than planned because the {thing} were made nearby.",
    "While it lasts, please walk on the other side near {place}.",
    "Call the office with a question about {thing}; somebody answers by the next day.",
    "When the {thing} are done, {place} will have twice as many as ten years ago.",
    "Children of {place} drew the plans that hang in the hall.",
]


class Words:
    """Draws from the lists; two of the same seed say the same."""

    def __init__(self, seed=1791):
        self.random = Random(seed)  # noqa: S311 - nothing secret is made of it

    def one(self, of):
        return self.random.choice(of)

    def department(self, number):
        """Return a title; no two of the same number of departments are alike."""
        field, place = FIELDS[number % len(FIELDS)], PLACES[number // len(FIELDS) % len(PLACES)]
        round_ = number // (len(FIELDS) * len(PLACES))
        return f"{field} of {place}" + (f" {round_ + 1}" if round_ else "")

    def story(self, number):
        """Return (title, summary, paragraphs) of a story."""
        place = self.one(PLACES)
        thing = RARE if number % RARELY == RARELY // 2 else self.one(THINGS)
        title = f"{place} {self.one(VERBS)} its {thing}"
        summary = f"The city {self.one(VERBS)} what {place} has used for years."
        return title, summary, [self.paragraph(place, thing) for _ in range(3)]

    def paragraph(self, place, thing):
        said = self.random.sample(SENTENCES, 3)
        return " ".join(sentence.format(place=place, thing=thing) for sentence in said)

    def name(self):
        return self.one(FIRST), self.one(LAST)
