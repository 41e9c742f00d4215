"""Requests to the loopback provider by the standard library, so that no client comes between."""

import json
from urllib.error import HTTPError
from urllib.request import Request, urlopen


def post(url, body, **headers):
    """Status, headers and JSON of the answer."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    path = f"{url}/chat/completions"
    request = Request(path, data, {"Content-Type": "application/json", **headers})  # noqa: S310 - always loopback
    try:
        with urlopen(request, timeout=30) as answer:  # noqa: S310 - always loopback
            return answer.status, answer.headers, json.loads(answer.read())
    except HTTPError as refusal:
        with refusal:
            return refusal.status, refusal.headers, json.loads(refusal.read())


def say(url, *texts, model="m"):
    roles = ["system"] + ["user", "assistant"] * len(texts)
    messages = [{"role": role, "content": text} for role, text in zip(roles, texts, strict=False)]
    _, _, body = post(url, {"model": model, "messages": messages})
    return body
