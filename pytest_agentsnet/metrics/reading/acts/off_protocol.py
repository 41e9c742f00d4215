"""How agents plan what the rounds do not offer."""

from typing import Final

from pytest_agentsnet.metrics.reading.acts.act import ActCues, any_of
from pytest_agentsnet.metrics.reading.words.cues import cue

_HOLD = r"(?:hold|organi[sz]e|conduct|run|set[ ]up|schedule|arrange|convene|host|plan|start|have|join|attend)"
_ELSEWHERE = (
    "meeting meetings zoom survey surveys questionnaire questionnaires email emails mail mails poll polls spreadsheet spreadsheets slack discord whatsapp workshop workshops "
    "calendar webinar hotline telephone conference chat chatroom newsletter google form person face whiteboard website mailing coffee lunch dinner skype telegram sms fax memo wiki portal "
    "together get video letter letters offline lobby cafeteria lounge campus upload download room dashboard forum committee rsvp appointment supervisor moderator mediator administrator referendum town bulletin notice teams loudspeaker megaphone assemble assembly plenary congress ballot ballots envelope microphone break pencil line"
)

OFF_PROTOCOL: Final = ActCues(
    "off_protocol",
    (
        cue(
            _ELSEWHERE,
            r"\b(?:meetings?|zoom|surveys?|questionnaires?|e-?mails?|polls?(?![ ]of[ ]our)|spreadsheets?|slack(?=[ ]?channel|[ ]group|[ ]me)|(?:on|via|in)[ ]slack|discord|whatsapp|workshops?|calendar|webinar|hotline|telephone|conference|chat[ ]?room"
            r"|newsletter|google[ ]docs?|online[ ]form|in[ ]person|face[ ]to[ ]face|get-together|(?:over|by|via|on)[ ](?:video|skype|chat)|whiteboard|website|mailing[ ]list|(?:group|video|quick|short|team|live)[ ]chat|chat[ ](?:group|window)|coffee|lunch|dinner|skype|telegram|sms|fax|memo|wiki|portal|dashboard|forum|committee|rsvp"
            r"|(?:a|the)[ ]letter|offline|lobby|cafeteria|lounge|campus|upload|download|book(?:ed)?[ ]a[ ]room|appointment|supervisor|moderator|mediator|administrator|referendum|town[ ]hall|(?:bulletin|notice)[ ]board|microsoft[ ]teams|loudspeakers?|megaphone|microphone|plenary|congress|secret[ ]ballot|ballots|envelopes?|assemble|assembly|break[ ]room|pencil[ ]in|drop[ ](?:him|her|them|(?-i:[A-Z]\w+))[ ]a[ ]line)\b",
        ),
        cue(
            "call phone",
            r"\b(?:group|video|phone|conference|quick|short|zoom|team)[ ]call\b|\b(?:hop|jump|get)[ ]on[ ]a[ ]call|\bcall[ ](?:me|everyone|each[ ]other)\b|\bcall[ ]you[ ](?:later|back|tomorrow|soon|up|to)\b|\bi[ ]will[ ]call[ ]you\b|\b(?:by|(?:over|on)[ ]the)[ ]phone\b"
            rf"|\bphone[ ](?:me|you|call)|\bgive[ ](?:me|you)[ ]a[ ]call|\b{_HOLD}[ ](?:a|an|another)[ ](?:\w+[ ])?call\b",
        ),
        cue(
            "meet gather together",
            r"(?<!edges )(?<!links )(?<!lines )(?<!ends )\bmeet[ ](?:up|tomorrow|again|in|at|and|to|with(?![ ]your[ ](?:approval|consent))|online|face|soon|for|on|over|somewhere)\b"
            r"|\b(?:let[ ]us|can[ ]we|should|could|shall[ ]we|we[ ]will)[ ](?:all[ ])?(?:meet|gather[ ]in|get[ ]together)\b",
        ),
        cue(
            "document doc file sheet drive board table folder database",
            r"\b(?:shared?|common|joint|online)[ ](?:document|doc|file|sheet|drive|board|table|folder|database)\b",
        ),
        cue(
            "vote discussion session gathering ballot election schedule arrange convene host organize organise",
            rf"\b{_HOLD}[ ](?:a|an|another|our|the)[ ](?:\w+[ ])?(?:vote|discussion|session|gathering|ballot|election)\b"
            r"|\b(?:organi[sz]e|schedule|arrange|convene|host)[ ](?:a|an|another|our)\b(?![ ](?:pair|match|group|order))",
        ),
        cue(
            "tomorrow next afternoon tonight noon monday tuesday wednesday thursday friday saturday sunday evening today office clock hands hand live post pin publish wall channel brainstorm brainstorming",
            r"\b(?:tomorrow|next[ ](?:week|month)|this[ ]afternoon|tonight|at[ ]noon|(?:by|on|next)[ ](?:mon|tues|wednes|thurs|fri|satur|sun)day|this[ ]evening|later[ ]today|office|o'clock|brainstorm(?:ing)?|show[ ]of[ ]hands|raise[ ](?:your|our|a)[ ]hands?|chat[ ]live|live[ ]chat|(?:post|pin|publish|write)[ ](?:it|this|that|them|everything)[ ](?:on|in|to)[ ](?:the|a|our)[ ](?:board|wall|channel|group|chat|web\w*))\b",
        ),
        cue(
            "all every each everyone",
            r"\b(?:contact|message|write[ ]to|reach[ ]out[ ]to|broadcast[ ](?:this[ ])?to|talk[ ]to|notify|inform|speak[ ]to|ask)[ ](?:directly[ ])?"
            r"(?:all|every|each|everyone)[ ](?:of[ ]the[ ]|the[ ]|in[ ]the[ ])?(?:other[ ]|whole[ ]|entire[ ])?(?:agents?|nodes?|members?|network)\b",
        ),
        cue(
            "not adjacent linked connected neighbour neighbor",
            r"\b(?:send|write|message|tell|ask|contact|talk)\b[^.]{0,40}\b(?:who|that)[ ](?:is|are)[ ]not[ ](?:(?:my|a|our)[ ](?:direct[ ])?neighbou?r|(?:connected|adjacent|linked)[ ]to[ ]me|next[ ]to[ ]me)",
        ),
        cue("dm direct directly", r"\b(?:will[ ]|to[ ]|can[ ])dm\b|\b(?:directly|direct[ ](?:note|message))\b[^.]{0,60}\bnot[ ](?:connected|adjacent|linked)\b|\bnot[ ](?:connected|adjacent|linked)\b[^.]{0,60}\b(?:directly|direct[ ](?:note|message))\b"),
        cue("not no unconnected", r"\b(?:write|message|contact|talk|send)\b[^.]{0,50}, (?:to|with)[ ]whom[ ]i[ ](?:have[ ]no|am[ ]not)\b|\bthough[ ][^,]{1,30}[ ]is[ ]not[ ](?:connected|linked|adjacent|next)[ ]to[ ]me, i[ ]will[ ](?:write|message|contact|tell|ask|drop)\b"),
        cue("non nonneighbour nonneighbours nonneighbor nonneighbors", r"\bnon-?neighbou?rs?\b"),
    ),
    any_of(r"\b(?:meetings?|calls?|e-?mails?)[ ](?:\w+[ ]){0,2}?(?:are|is)[ ](?:not|im)|\b(?:no|not|without|instead[ ]of)[ ](?:[\w-]+[ ]){0,3}(?:meeting|call|survey|e-?mail)"),
)  # fmt: skip
