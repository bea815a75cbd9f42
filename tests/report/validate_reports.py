"""Holds what `report_sample FORMAT RUN` prints against each format's schema, and proves that each check can refuse.

Usage: validate_reports.py SCHEMAS REPORT_SAMPLE

SARIF and JUnit have schemas of their own. Of the others it is checked what their documentation says.
"""

import copy
import json
import pathlib
import re
import subprocess
import sys

try:
    import jsonschema
    from lxml import etree
except ImportError:
    sys.exit("This test needs Python's jsonschema and lxml; install Debian's python3-jsonschema and python3-lxml.")

RUNS = ("sample", "hostile", "findings", "empty")

# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}

# What Checkstyle's XMLLogger writes, and reviewdog and Jenkins read.
CHECKSTYLE = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:simpleType name="severity"><xs:restriction base="xs:string">
    <xs:enumeration value="ignore"/><xs:enumeration value="info"/>
    <xs:enumeration value="warning"/><xs:enumeration value="error"/>
  </xs:restriction></xs:simpleType>
  <xs:element name="checkstyle"><xs:complexType>
    <xs:sequence><xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:sequence><xs:element name="error" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
        <xs:attribute name="line" type="xs:positiveInteger"/>
        <xs:attribute name="column" type="xs:positiveInteger"/>
        <xs:attribute name="severity" type="severity" use="required"/>
        <xs:attribute name="message" type="xs:string" use="required"/>
        <xs:attribute name="source" type="xs:string" use="required"/>
      </xs:complexType></xs:element></xs:sequence>
      <xs:attribute name="name" type="xs:string" use="required"/>
    </xs:complexType></xs:element></xs:sequence>
    <xs:attribute name="version" type="xs:string" use="required"/>
  </xs:complexType></xs:element>
</xs:schema>"""

# https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
COMMAND = re.compile(r"::(error|warning|notice) ((?:[A-Za-z]+=[^,:\r\n]*)(?:,[A-Za-z]+=[^,:\r\n]*)*)::([^\r\n]+)")
PROPERTIES = {"title", "file", "line", "endLine", "col", "endColumn"}


def refuse_constant(constant):
    raise ValueError(f"{constant} is not JSON")


def load_json(text):
    return json.loads(text, parse_constant=refuse_constant)


def schema_errors(schema):
    validator = jsonschema.validators.validator_for(schema)(schema)
    return lambda text: [f"{error.json_path}: {error.message}" for error in validator.iter_errors(load_json(text))]


def xsd_errors(schema):
    def check(text):
        try:
            document = etree.fromstring(text.encode())
        except etree.XMLSyntaxError as error:
            return [str(error)]
        return [] if schema.validate(document) else [str(error) for error in schema.error_log]

    return check


def sarif_errors(schema):
    """The schema, and what GitHub's code scanning asks for besides."""
    by_schema = schema_errors(schema)

    def check(text):
        errors = by_schema(text)
        for run in load_json(text)["runs"]:
            rules = run["tool"]["driver"]["rules"]
            errors += [f"rule {rule['id']}: {key}" for rule in rules
                       for key in ("shortDescription", "fullDescription", "help") if not rule.get(key, {}).get("text")]
            for number, result in enumerate(run["results"]):
                wanted = [result.get("message", {}).get("text"), result.get("ruleId"), result.get("locations"),
                          result.get("partialFingerprints", {}).get("primaryLocationLineHash")]
                errors += [f"result {number} lacks what GitHub needs"] * (not all(wanted))
                for location in result.get("locations", []):
                    physical = location["physicalLocation"]
                    uri = physical["artifactLocation"]["uri"]
                    if not re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri):
                        errors.append(f"result {number}: {uri} is no relative URI")
                    region = physical["region"]
                    begin = (region["startLine"], region.get("startColumn", 1))
                    if begin > (region.get("endLine", begin[0]), region.get("endColumn", begin[1])):
                        errors.append(f"result {number}: its region ends before it begins")
        return errors

    return check


def github_errors(text):
    errors = []
    counts = {}
    for line in text.splitlines():
        if not line.startswith("::"):
            continue
        command = COMMAND.fullmatch(line)
        if not command:
            errors.append(f"This is no workflow command: {line!r}")
            continue
        counts[command[1]] = counts.get(command[1], 0) + 1
        names = [pair.split("=", 1)[0] for pair in command[2].split(",")]
        if not set(names) <= PROPERTIES or len(set(names)) < len(names):
            errors.append(f"These properties are unknown or twice there: {names}")
    return errors + [f"{count} of {level}" for level, count in counts.items() if count > 10]


def control_errors(text):
    return [f"There is a control character: {found!r}" for found in re.findall(r"[^\t\n\x20-\x7e\xa0-\U0010ffff]", text)]


def spoilt_json(change):
    def spoil(text):
        document = copy.deepcopy(load_json(text))
        change(document)
        return json.dumps(document)

    return spoil


def result(document):
    return document["runs"][0]["results"][0]


def checks(schemas):
    sarif = load_json((schemas / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    junit = etree.XMLSchema(etree.parse(str(schemas / "junit-10.xsd")))
    checkstyle = etree.XMLSchema(etree.fromstring(CHECKSTYLE))
    return {
        "sarif": (sarif_errors(sarif), {
            "an unknown key": spoilt_json(lambda d: d.update(extra=1)),
            "an unknown level": spoilt_json(lambda d: result(d).update(level="bad")),
            "no message": spoilt_json(lambda d: result(d).pop("message")),
            "no fingerprint": spoilt_json(lambda d: result(d).pop("partialFingerprints")),
            "line 0": spoilt_json(lambda d: result(d)["locations"][0]["physicalLocation"]["region"].update(startLine=0)),
            "a region that ends before it begins": spoilt_json(
                lambda d: result(d)["locations"][0]["physicalLocation"]["region"].update(endLine=1)),
            "a raw space in a path": spoilt_json(
                lambda d: result(d)["locations"][0]["physicalLocation"]["artifactLocation"].update(uri="a b")),
        }),
        "junit": (xsd_errors(junit), {
            "a case without a name": lambda text: text.replace("<testcase name=", "<testcase title="),
            "an unknown element": lambda text: text.replace("failure", "failing"),
            "a raw ampersand": lambda text: text.replace("<testsuites ", "<testsuites a=\"&\" "),
        }),
        "checkstyle": (xsd_errors(checkstyle), {
            "an unknown severity": lambda text: text.replace('severity="error"', 'severity="bad"'),
            "line 0": lambda text: re.sub(r'line="\d+"', 'line="0"', text),
            "a file without a name": lambda text: text.replace("<file name=", "<file path="),
        }),
        "gitlab": (schema_errors(GITLAB), {
            "an unknown severity": spoilt_json(lambda d: d[0].update(severity="bad")),
            "no fingerprint": spoilt_json(lambda d: d[0].pop("fingerprint")),
            "a path that starts with ./": spoilt_json(lambda d: d[0]["location"].update(path="./a.md")),
            "line 0": spoilt_json(lambda d: d[0]["location"]["lines"].update(begin=0)),
        }),
        "github": (github_errors, {
            "an unknown command": lambda text: text.replace("::error ", "::mistake "),
            "a raw colon in a property": lambda text: text.replace("title=", "title=:"),
            "an unknown property": lambda text: text.replace("title=", "name="),
            "more than ten errors": lambda text: text + "::error title=a::b\n" * 11,
        }),
        "markdown": (control_errors, {"an escape": lambda text: text + "\x1b"}),
        "step-summary": (control_errors, {"an escape": lambda text: text + "\x1b"}),
        "jsonl": (lambda text: [] if all(map(load_json, text.splitlines())) else ["A line is empty."], {}),
    }


def produced(program, *arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True).stdout.decode("utf-8")


def main(schemas, program):
    failures = []
    spoilt = 0
    for name, (errors_of, spoilers) in checks(pathlib.Path(schemas)).items():
        for run in RUNS:
            failures += [f"{name} of {run}: {error}" for error in errors_of(produced(program, name, run))]
        for what, spoil in spoilers.items():
            spoilt += 1
            if not errors_of(spoil(produced(program, name, "findings"))):
                failures.append(f"The check of {name} lets this pass: {what}.")
    print("\n".join(failures) or f"All reports are valid, {spoilt} spoilt ones are refused.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
