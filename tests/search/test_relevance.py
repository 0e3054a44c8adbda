"""How often the page that residents want is among the first three results.

The aim is 95 of 100 in both halves. The frozen half is not there yet: what is
asserted for it is what was measured, so that it cannot fall unnoticed.
"""

import json
from urllib.parse import urlencode, urlsplit

import pytest

from tests.search.phrasings import FROZEN, TUNED_ON

WANTED = {"tuned on": 0.95, "frozen": 0.925}


def missed(site, phrasings):
    """Return the phrasings whose page is not among the first three results."""
    found = []
    for words, path in phrasings:
        page = site.read("/search/?" + urlencode({"q": words}))
        links = [a["href"] for a in page.select("main .found .go > li > a")][:3]
        if path not in [urlsplit(link).path for link in links]:
            found.append((words, links))
    return found


@pytest.mark.parametrize("half", WANTED)
def test_the_right_page_is_among_the_first_three(demo_site, half):
    phrasings = TUNED_ON if half == "tuned on" else FROZEN

    vain = missed(demo_site, phrasings)

    share = 1 - len(vain) / len(phrasings)
    # What is missed of the frozen half is not told: whoever reads it would tune on it.
    told = json.dumps(vain, indent=1) if half == "tuned on" else len(vain)
    assert share >= WANTED[half], f"{half}: {share:.1%}, without {told}"
