"""Fastly, by surrogate keys."""

from dataclasses import dataclass, field

from .asking import ask, parts

API = "https://api.fastly.com"
MOST = 256  # keys in a request


@dataclass(frozen=True)
class Fastly:
    """A service. What is outdated stays at hand for the case that the site fails."""

    service: str
    token: str = field(repr=False)

    @classmethod
    def at(cls, parts):
        return cls(parts.netloc.rpartition("@")[2], parts.username or "")

    @property
    def name(self):
        return f"fastly://{self.service}"

    def purge(self, outdated, gone):
        for some in parts(gone, MOST):
            self.post("purge", **{"Surrogate-Key": " ".join(some)})
        for some in parts(outdated, MOST):
            self.post("purge", **{"Surrogate-Key": " ".join(some), "Fastly-Soft-Purge": "1"})

    def purge_all(self):
        self.post("purge_all")

    def post(self, what, **headers):
        headers |= {"Fastly-Key": self.token, "Accept": "application/json"}
        ask("POST", f"{API}/service/{self.service}/{what}", headers=headers)
