"""Writes small content folders; what a test does not name gets a plain default."""

from io import BytesIO
from textwrap import dedent

from PIL import Image

from cityweb.content.loading import load_city
from cityweb.content.problems import InvalidCity

HOME = "type: HomePage\ntitle: Port Test\n"
DEPARTMENTS = "type: DepartmentIndexPage\ntitle: Departments\n"
PARKS = "type: DepartmentPage\ntitle: Parks\n"


class ContentFolder:
    """A content folder: a home page, a list of departments and one department."""

    def __init__(self, path):
        self.path = path
        path.mkdir()
        self.write("index.yaml", HOME)
        self.write("departments/index.yaml", DEPARTMENTS)
        self.write("departments/parks/index.yaml", PARKS)

    def write(self, name, text):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        content = dedent(text).lstrip("\n") if isinstance(text, str) else text
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self

    def department(self, text, name="parks"):
        """Write a department's own keys."""
        title = name.replace("-", " ").capitalize()
        start = f"type: DepartmentPage\ntitle: {title}\n"
        return self.write(f"departments/{name}/index.yaml", start + dedent(text).lstrip("\n"))

    def page(self, body, name="departments/parks/rules"):
        """Write an information page with a body."""
        start = "type: InformationPage\ntitle: Rules\nbody:\n"
        lines = dedent(body).strip("\n").splitlines()
        return self.write(f"{name}.yaml", start + "".join(f"  {line}\n" for line in lines))

    def remove(self, name):
        (self.path / name).unlink()
        return self

    def picture(self, name="images/ferry.png", size=(40, 30), colour="#5a999e"):
        out = BytesIO()
        kind = "JPEG" if name.endswith(".jpg") else "PNG"
        Image.new("RGB", size, colour).save(out, kind)
        return self.write(name, out.getvalue())

    def described(self, name="ferry.png", alt="A red ferry in the bay"):
        """Write a picture and what is said of it in images/index.yaml."""
        self.picture(f"images/{name}")
        return self.write("images/index.yaml", f"{name}: {{title: The ferry, alt: {alt}}}\n")

    def document(self, name="documents/plan.pdf", content=b"%PDF-1.4\nfull plan\n"):
        return self.write(name, content)

    def load(self, **options):
        return load_city(self.path, **options)

    def problems(self):
        """Load what cannot be loaded; return what is wrong, as lines."""
        try:
            self.load()
        except InvalidCity as invalid:
            return [str(problem) for problem in invalid.problems]
        raise AssertionError("The folder was loaded, although something is wrong in it.")
