"""Reads the config file about as js-yaml does: YAML 1.2 for words and numbers, and no key twice."""

import re

import yaml


class Loader(yaml.SafeLoader):
    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        if len(keys) != len(set(keys)):
            raise yaml.YAMLError("duplicated mapping key")
        return super().construct_mapping(node, deep)


RESOLVERS = {
    "null": ("~nN", r"~|null|Null|NULL|"),
    "bool": ("tTfF", r"true|True|TRUE|false|False|FALSE"),
    "int": ("-+0123456789", r"[-+]?(0b[01]+|0o[0-7]+|0x[0-9a-fA-F]+|[0-9]+)"),
    "float": ("-+.0123456789", r"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"),
}
Loader.yaml_implicit_resolvers = {}
for kind, (first, form) in RESOLVERS.items():
    firsts = list(first) + ([""] if kind == "null" else [])
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + kind, re.compile("^(?:%s)$" % form), firsts)


def read(path):
    with open(path, encoding="utf-8") as file:
        config = yaml.load(file, Loader)
    if not isinstance(config, dict):
        raise ValueError("the config file is no mapping")
    oauth = config.get("oauth", {})
    if oauth.get("enabled"):
        for name in ("clientId", "clientSecret", "issuerUrl"):
            if not isinstance(oauth.get(name), str) or not oauth[name]:
                raise ValueError("oauth.%s is no text, or empty" % name)
    return config
