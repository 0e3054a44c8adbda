"""Cloudflare, by cache tags."""

from dataclasses import dataclass, field

from .asking import ask, parts

API = "https://api.cloudflare.com/client/v4"
MOST = 30  # tags in a request


@dataclass(frozen=True)
class Cloudflare:
    """A zone. It knows no copies that are outdated and yet at hand."""

    zone: str
    token: str = field(repr=False)

    @classmethod
    def at(cls, parts):
        return cls(parts.netloc.rpartition("@")[2], parts.username or "")

    @property
    def name(self):
        return f"cloudflare://{self.zone}"

    def purge(self, outdated, gone):
        for some in parts({*outdated, *gone}, MOST):
            self.post({"tags": list(some)})

    def purge_all(self):
        self.post({"purge_everything": True})

    def post(self, body):
        ask(
            "POST", f"{API}/zones/{self.zone}/purge_cache",
            headers={"Authorization": f"Bearer {self.token}"}, json=body,
        )  # fmt: skip
