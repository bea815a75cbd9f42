"""Holds what `report_sample json` prints against findings.schema.json, and proves that the schema can refuse.

Usage: validate_schema.py SCHEMA REPORT_SAMPLE
"""

import copy
import json
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    sys.exit("This test needs Python's jsonschema; install Debian's python3-jsonschema.")


def produced(program, *arguments):
    text = subprocess.run([program, "json", *arguments], check=True, capture_output=True).stdout.decode("utf-8")

    def refuse(constant):
        raise ValueError(f"{constant} is not JSON")

    return json.loads(text, parse_constant=refuse)


def set_at(path, value):
    def change(document):
        for key in path[:-1]:
            document = document[key]
        document[path[-1]] = value

    return change


def remove_at(path):
    def change(document):
        for key in path[:-1]:
            document = document[key]
        del document[path[-1]]

    return change


SPOILT = {
    "an unknown key at the top": set_at(["extra"], 1),
    "an unknown key in an entry": set_at(["entries", 0, "extra"], 1),
    "an unknown key in a reason": set_at(["entries", 1, "reasons", 0, "extra"], 1),
    "no arxiv_id": remove_at(["entries", 0, "arxiv_id"]),
    "no message": remove_at(["entries", 1, "reasons", 0, "message"]),
    "no summary": remove_at(["summary"]),
    "an unknown verdict": set_at(["entries", 0, "verdict"], "fine"),
    "a probability over 1": set_at(["entries", 0, "mismatch"], 1.5),
    "a probability as text": set_at(["entries", 0, "mismatch"], "0.5"),
    "a probability of what is unverified": set_at(["entries", 3, "mismatch"], 0.5),
    "line 0": set_at(["entries", 0, "line"], 0),
    "a negative count": set_at(["summary", "ok"], -1),
    "another schema": set_at(["schema"], 2),
}


def main(schema_path, program):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    sample = produced(program)
    failures = []
    for name, document in {"sample": sample, "hostile": produced(program, "hostile")}.items():
        failures += [f"{name}: {error.json_path}: {error.message}" for error in validator.iter_errors(document)]
    for name, spoil in SPOILT.items():
        document = copy.deepcopy(sample)
        spoil(document)
        if validator.is_valid(document):
            failures.append(f"The schema lets this pass: {name}.")
    print("\n".join(failures) or f"2 reports are valid, {len(SPOILT)} spoilt ones are refused.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
