"""What GitHub, GitLab and pre-commit demand of their files, as far as daejo's recipes use it. Each check gives sentences."""
import re
import subprocess

import yaml

PINNED = re.compile(r"@(v\d+\.\d+\.\d+|[0-9a-f]{40})$")
EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.S)
# Steps of these actions give these outputs.
KNOWN_OUTPUTS = {"actions/cache": {"cache-hit"}, "actions/cache/restore": {"cache-hit"}}
KNOWN_CONTEXTS = {"inputs", "steps", "runner", "github", "env"}


class Loader(yaml.SafeLoader):
    """YAML as GitHub reads it: `on` is a word. A key that stands twice is an error."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:bool" or first not in "yYnNoO"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _mapping(loader, node):
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    twice = {key for key in keys if keys.count(key) > 1}
    if twice:
        raise yaml.YAMLError(f"The key {sorted(twice)} stands twice.")
    return loader.construct_mapping(node, deep=True)


Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def load(text):
    return yaml.load(text, Loader)  # noqa: S506 (a SafeLoader)


def shell_faults(script, where):
    """What bash and shellcheck have against a script."""
    for command in (["bash", "-n"], ["shellcheck", "--shell=bash", "-"]):
        ran = subprocess.run(command, input=script, capture_output=True, text=True, check=False)
        if ran.returncode != 0:
            yield f"{where}: {' '.join(command)}: {ran.stdout}{ran.stderr}"


def _action_of(step):
    return step.get("uses", "").partition("@")[0]


def expression_faults(text, steps, inputs, where):
    """`steps` are those before, `inputs` the action's (None in a workflow)."""
    outputs = {step["id"]: step for step in steps if "id" in step}
    for expression in EXPRESSION.findall(text):
        for context, rest in re.findall(r"\b([a-z]+)\.([A-Za-z0-9_.-]+)", re.sub(r"'[^']*'", "", expression)):
            if context not in KNOWN_CONTEXTS:
                yield f"{where}: There is no context '{context}'."
            if context == "inputs" and (inputs is None or rest not in inputs):
                yield f"{where}: There is no input '{rest}'."
            if context == "steps" and rest.split(".")[0] not in outputs:
                yield f"{where}: No earlier step has the id '{rest.split('.')[0]}'."


def step_faults(step, before, where, action, inputs=None, is_composite=False):
    """`action` is daejo's own action.yml, which recipes call as OWNER/daejo."""
    unknown = set(step) - {"name", "id", "if", "uses", "with", "run", "env", "shell", "working-directory"}
    if unknown:
        yield f"{where}: A step has no key {sorted(unknown)}."
    if ("uses" in step) == ("run" in step):
        yield f"{where}: A step either uses an action or runs a script."
    if "run" in step:
        if EXPRESSION.search(step["run"]):
            yield f"{where}: An expression in a script lets text become commands; hand it over in env."
        if is_composite and step.get("shell") != "bash":
            yield f"{where}: A script of a composite action names its shell."
        yield from shell_faults(step["run"], where)
    if "uses" in step and not PINNED.search(step["uses"]):
        yield f"{where}: {step['uses']} is not pinned by a whole version."
    if _action_of(step).endswith("/daejo"):
        for name in set(step.get("with", {})) - set(action["inputs"]):
            yield f"{where}: action.yml has no input '{name}'."
    texts = [str(value) for part in ("env", "with") for value in step.get(part, {}).values()]
    condition = str(step.get("if", ""))
    texts.append(condition if "${{" in condition else "${{" + condition + "}}")
    for text in texts:
        yield from expression_faults(text, before, inputs, where)
        for name, output in re.findall(r"steps\.([\w-]+)\.outputs\.([\w-]+)", text):
            owner = next((one for one in before if one.get("id") == name), {})
            known = set(action["outputs"]) if _action_of(owner).endswith("/daejo") else KNOWN_OUTPUTS.get(_action_of(owner))
            if known is not None and output not in known:
                yield f"{where}: The step '{name}' has no output '{output}'."


def steps_faults(steps, where, action, inputs=None, is_composite=False):
    for i, step in enumerate(steps):
        yield from step_faults(step, steps[:i], f"{where}, step {i + 1}", action, inputs, is_composite)


def workflow_faults(workflow, where, action):
    unknown = set(workflow) - {"name", "on", "permissions", "jobs", "env"}
    if unknown:
        yield f"{where}: A workflow has no key {sorted(unknown)}."
    for key in ("on", "permissions", "jobs"):
        if not workflow.get(key):
            yield f"{where}: The workflow says nothing of '{key}'."
    if workflow.get("permissions", {}).get("contents") != "read":
        yield f"{where}: The workflow may do more to the repository than read it, or not even that."
    for name, job in workflow.get("jobs", {}).items():
        if "runs-on" not in job or not job.get("steps"):
            yield f"{where}: The job '{name}' has no runner or no steps."
        yield from steps_faults(job.get("steps", []), f"{where}, job {name}", action)
        uploads = any(step.get("with", {}).get("upload-sarif") for step in job.get("steps", []))
        if uploads and workflow["permissions"].get("security-events") != "write":
            yield f"{where}: upload-sarif needs the permission security-events: write."


def action_faults(action):
    where = "action.yml"
    for key in ("name", "description", "inputs", "outputs", "runs"):
        if key not in action:
            yield f"{where}: '{key}' is missing."
    steps = action["runs"]["steps"]
    if action["runs"].get("using") != "composite":
        yield f"{where}: It is no composite action."
    for kind in ("inputs", "outputs"):
        for name, one in action[kind].items():
            if not one.get("description"):
                yield f"{where}: '{name}' is not described."
    used = str(steps)
    for name, one in action["inputs"].items():
        if f"inputs.{name} " not in used and f"inputs.{name}}}" not in used:
            yield f"{where}: The input '{name}' is used nowhere."
        if not isinstance(one.get("default"), str):
            yield f"{where}: The default of '{name}' is no text, as all inputs are."
    for name, one in action["outputs"].items():
        yield from expression_faults(one["value"], steps, None, f"{where}, output {name}")
    yield from steps_faults(steps, where, action, action["inputs"], is_composite=True)


def gitlab_faults(document, where):
    """A template, or what includes it. `script` may be one text or a list."""
    reserved = {"include", "variables", "stages", "default", "workflow"}
    known = {"stage", "image", "variables", "cache", "before_script", "script", "artifacts", "rules", "extends"}
    for name, job in document.items():
        if name in reserved:
            continue
        for key in set(job) - known:
            yield f"{where}: The job '{name}' has no key '{key}'."
        if "script" not in job:
            yield f"{where}: The job '{name}' has no script."
        for key in ("before_script", "script"):
            lines = job.get(key, [])
            lines = [lines] if isinstance(lines, str) else lines
            # DAEJO_PATHS is split into words on purpose.
            script = "# shellcheck disable=SC2086\n" + "\n".join(lines) + "\n"
            yield from shell_faults(script, f"{where}, {name}, {key}")
        for kind in set(job.get("artifacts", {}).get("reports", {})) - {"codequality", "junit"}:
            yield f"{where}: '{kind}' is no report that daejo writes for GitLab."


def hook_faults(hooks, where):
    for hook in hooks:
        for key in ("id", "name", "description", "entry", "language", "types"):
            if key not in hook:
                yield f"{where}: The hook {hook.get('id')} has no '{key}'."
        if hook.get("language") not in ("script", "system"):
            yield f"{where}: The hook {hook.get('id')} would have to install something."
        if not hook.get("require_serial"):
            yield f"{where}: The hook {hook.get('id')} would open the store several times at once."
