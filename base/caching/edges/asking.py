"""How an edge is asked: with little patience, and in parts where there is much to say."""

import requests

PATIENCE = (2, 5)  # seconds to connect, and until an answer


def ask(method, url, **said):
    """Send a request; raise RequestException unless it is answered with a 2xx."""
    answer = requests.request(method, url, timeout=PATIENCE, allow_redirects=False, **said)
    if not 200 <= answer.status_code < 300:
        raise requests.HTTPError(str(answer.status_code), response=answer)


def parts(tags, size):
    tags = sorted(tags)
    return [tags[start : start + size] for start in range(0, len(tags), size)]
