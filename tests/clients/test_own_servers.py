from base64 import b64encode

from pytest_agentsnet.clients.own_servers import address_of, authorization_of


def test_the_address_is_the_url_without_user_and_password():
    assert address_of("http://us%65r:p%40ss@h.example:8000/v1?a=b") == "http://h.example:8000/v1?a=b"
    assert address_of("http://h.example/v1") == "http://h.example/v1"


def test_user_and_password_make_a_header():
    assert authorization_of("http://us%65r:p%40ss@h/v1") == f"Basic {b64encode(b'user:p@ss').decode()}"
    assert authorization_of("http://token@h/v1") == f"Basic {b64encode(b'token:').decode()}"
    assert authorization_of("http://h/v1") == ""
