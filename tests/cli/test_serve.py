"""The explorer in a browser."""

from __future__ import annotations

import argparse
import shlex
import sys
from typing import Any

import pytest

from timeline.cli import main
from timeline.cli.exits import Exit
from timeline.cli.explore import arguments as of_explorer
from timeline.cli.serve import arguments, command, is_loopback


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("example.org", False)],
)
def test_loopback(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


def test_a_port_that_cannot_be(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--port", "0"]) == Exit.USAGE
    assert "from 1 to 65535" in capsys.readouterr().err


def test_the_explorer_in_the_browser_begins_as_it_was_asked_to() -> None:
    parser, explorer = argparse.ArgumentParser(), argparse.ArgumentParser()
    arguments(parser)
    of_explorer(explorer)
    asked = ["--filter=-is:dated 'x y'", "--zoom=day", "--at=2024-12", "--as-of=2024-12-17", "--language=de"]
    options = parser.parse_args([*asked, "--", "-odd.yaml"])
    words = shlex.split(command(options, options.paths))
    assert words[:3] == [sys.executable, "-m", "timeline"]
    found = explorer.parse_args(words[3:])
    for name in ("filter", "at", "zoom", "as_of", "language", "paths"):
        assert getattr(found, name) == getattr(options, name), name


def test_a_day_that_is_none_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--as-of", "someday"]) == Exit.USAGE
    assert "someday" in capsys.readouterr().err


def test_without_the_extra_it_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    monkeypatch.delitem(sys.modules, "timeline.tui.serving", raising=False)
    assert main(["serve"]) == Exit.USAGE
    assert "conflict-timeline[serve]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "127.0.0.1:8000"}, 200),
        ({"Host": "127.0.0.1:8000", "Origin": "http://127.0.0.1:8000"}, 200),
        ({"Host": "evil.example"}, 403),
        ({"Host": "127.0.0.1:8000", "Origin": "http://evil.example"}, 403),
    ],
)
async def test_pages_of_other_sites_are_refused(headers: dict[str, str], status: int) -> None:
    web = pytest.importorskip("aiohttp.web", reason="needs the extra serve")
    from aiohttp.test_utils import make_mocked_request  # noqa: PLC0415

    from timeline.tui.serving import own_site  # noqa: PLC0415

    async def answer(_: Any) -> Any:
        return web.Response()

    try:
        found = (await own_site("127.0.0.1:8000")(make_mocked_request("GET", "/ws", headers), answer)).status
    except web.HTTPForbidden as error:
        found = error.status
    assert found == status


async def test_the_page_asks_no_other_site_and_takes_keys_at_once() -> None:
    pytest.importorskip("textual_serve", reason="needs the extra serve")
    from aiohttp.test_utils import TestClient, TestServer, unused_port  # noqa: PLC0415

    from timeline.tui.serving import Guarded  # noqa: PLC0415

    port = unused_port()
    app = await Guarded("true", "127.0.0.1", port)._make_app()
    async with TestClient(TestServer(app, host="127.0.0.1", port=port)) as client:
        answer = await client.get("/")
        page = await answer.text()
        script = await (await client.get("/static/js/textual.js")).text()
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert f"ws://127.0.0.1:{port};" in policy
    assert policy.count("//") == 1  # no other site is named
    assert page.index(".xterm-helper-textarea") < page.index("</head>")
    assert "xterm-helper-textarea" in script  # it is still called so
