import pytest
from stated import stated


@pytest.mark.parametrize(
    "text",
    [
        "Which group do you take?",
        "And which one are you going for?",
        "Kevin, what have your other neighbours chosen?",
        "Who are your neighbours?",
        "Whom do you want as a leader?",
        "How many neighbours do you have?",
        "I take 1 - what about you?",
        "You?",
        "And yours?",
        "Your pick?",
        "You're taking which one?",
        "Have you decided yet?",
        "Has Robert picked anything?",
        "Any preference?",
        "Do you have any ideas?",
        "Please tell me which group you have.",
        "Let me know what you choose.",
        "Just let me know your choice.",
        "Share your current value with me, please.",
        "Could you report who your neighbours are?",
        "Please reply with your group.",
        "I'd like to know what Kevin told you.",
        "I wonder which one you want.",
        "I'm curious what you think.",
        "I still need your answer.",
        "Waiting for your decision.",
        "In what group is Robert?",
        "- What's your bit?",
        '"question": "which group do you want?"',
        "**Question:** who should lead?",
        "Send me your group as soon as you have one.",
        "Keep me posted on what you pick.",
        "What's your degree?",
        "Status?",
        "Where do you stand?",
        "May I ask which side you're on?",
    ],
)
def test_an_open_question_is_read(text):
    assert stated(text, "ask")


@pytest.mark.parametrize(
    "text",
    [
        "Do you take Group 1?",
        "How are you?",
        "Is Kevin in Group 2?",
        "How about Group 3?",
        "What about 1 for both of us?",
        "What if we all take 1?",
        "How does that sound?",
        "Is that okay with you?",
        "Please confirm your choice.",
        "Are you sure?",
        "Shall we coordinate?",
        "Tell Kevin to take 1.",
        "I told you what I take.",
        "I'll let you know what I choose.",
        "I can tell you which group Robert has: 2.",
        "I know which group you have.",
        "Who leads is still open.",
        "Whoever has 1 keeps it.",
        "I don't mind which group I get.",
        "I share your view.",
        "You know what that means.",
        "Which one I take depends on Kevin.",
        "What you say makes sense.",
        "Thanks for telling me what you have.",
        "I take 1, which is free.",
        "Your answer is 1.",
    ],
)
def test_what_asks_for_nothing_open_is_none(text):
    assert stated(text, "ask") == []
