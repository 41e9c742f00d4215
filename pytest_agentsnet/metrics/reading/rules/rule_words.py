"""Classes of words that rules are made of, as patterns for use in others that ignore case."""

from typing import Final

AGENT: Final = (
    r"(?:agents?|nodes?|vertex|vertices|ones?|persons?|people|part(?:y|ies)|sides?|neighbou?rs?|end(?:point)?s?|players?|members?|candidates?|claimants?|requesters?|proposers?|suitors?"
    r"|contacts?|individuals?|participants?|peers?|colleagues?|nominees?|guys?|folks?|those|friends?|partners?|somebody|someone|anybody|anyone|whoever|whichever)"
)
"""Whom a rule speaks of."""

LINKS: Final = r"(?:neighbou?rs|connections?|links?|edges?|lines?|contacts?|friends?|companions|dependencies|acquaintances|peers|adjacencies|degrees?)"
"""What a degree counts."""

COUNT: Final = rf"(?:degrees?|connectivity|(?:number|count)s?[ ]of[ ](?:\w+[ ])?{LINKS}|neighbou?r[ ]counts?|link[ ]counts?|how[ ](?:many[ ]{LINKS}|well[ -]connected))"
"""A degree."""

SOLE: Final = r"(?:will|would|should|must|shall|may|can|could|ought[ ]to|has[ ]to|have[ ]to|needs?[ ]to|gets?[ ]to|is[ ]to|then|always|just|simply|also|automatically)"
"""What stands between who does something and what is done."""

NO_ONE: Final = r"(?:nobody|no[ ]one|no[ ](?:agent|node|neighbou?r|person|player|vertex|side|party)|none(?:[ ]of[ ](?:us|them))?|neither(?![ ]an?[ ])(?:[ ](?:of[ ](?:us|them)|side|party))?)"

FREE: Final = (
    r"(?:(?<!-)free|available|unused|open|untaken|unclaimed|spare|remaining|unoccupied|vacant|unmatched|unpaired|unpartnered|unattached|unassigned|absent|missing|(?:that[ ])?(?:remains?|is[ ]left)|left(?:[ ]over)?|leftover|up[ ]for[ ]grabs|on[ ]offer|to[ ]be[ ]had|i[ ]can[ ]have"
    r"|legal|permitted|allowed|admissible|permissible|feasible|non-?conflicting|conflict-free|un(?:touched|spoken|booked)|still[ ]single|possible[ ]without"
    r"|not[ ](?:yet[ ]|already[ ]|currently[ ])?(?:been[ ])?(?:taken|used|in[ ]use|occupied|chosen|claimed|picked|seen|held|blocked|present|among|mentioned|named|announced|spoken[ ]for|gone))"
)
"""What an answer is that no neighbour has."""

NOT_HELD: Final = rf"(?:(?:that|which)[ ])?(?:{NO_ONE}|no[ ](?:\w+[ ])?(?:neighbou?r|node|one|other|agent|contact|peer)|none[ ]of|(?:(?:my|the|its|your|our|any|their|other)[ ](?:\w+[ ])?)?(?:neighbou?rs?|contacts?|others|peers?|nodes)[ ](?:are|is|do|does|have|has)[ ]not[ ](?:\w+[ ])?(?:use|using|used|have|having|taken|take|chosen|claimed|picked|hold|holding|in)\b)"
"""That nobody has it: "that none of my neighbours uses"."""

THING: Final = r"(?:groups?|colou?rs?|numbers?|choices?|options?|ones?|values?|slots?|labels?|bits?|neighbou?rs?|contacts?|partners?|names?|indices|index)"
"""What is taken."""

TAKE: Final = (
    r"(?:pick(?:s|ed|ing)?|choos(?:e|es|ing)|chose|chosen|select(?:s|ed|ing)?|tak(?:e|es|ing|en)|took|tr(?:y|ies|ied|ying)|(?:re-?)?draw(?:s|n|ing)?|start(?:s|ing)?|settled?|settl(?:es|ing)|grab(?:s|bing)?|go(?:es|ing)?|contact(?:s|ing)?"
    r"|ask(?:s|ing)?|approach(?:es|ing)?|match(?:es|ing)?|team(?:s|ing)?|pair(?:s|ing)?|switch(?:es|ing)?|mov(?:e|es|ing)|claim(?:s|ing)?|use|uses|using|get|gets|getting|help(?:s|ing)?|offer(?:s|ing)?|jump(?:s|ing)?|opt(?:s|ing)?|assum(?:e|es|ing))"
)

TIE: Final = (
    r"(?:conflict(?:s|ing)?|clash(?:es|ing)?|collisions?|collid(?:e|es|ing)|ties?(?![ ]to[ ](?:me|you|(?-i:[A-Z]))|-free|[ ]free)|tied|tie-?break\w*|disputes?|disagree(?:s|ments?)?|overlaps?|coincid(?:e|es|ence)|deadlock|stand-?off|stalemate|contest(?:ed|s)?|compet(?:e|es|ing)|cross|crosses"
    r"|equal|equality|among[ ]equals|evenly|even[ ]split|is[ ]split|a[ ]split|a[ ]draw|draws:|same[ ](?:group|colou?r|number|one|partner|neighbour|neighbor|choice|pick|slot|thing|value|node|agent|degree|person|answer|bit)|(?<!I )(?:has|have|uses|wants?|picks|takes|holds)[ ](?:mine|my[ ](?:group|colou?r|number|value|slot|choice|one|partner))|(?:has|have|uses?|wants?|picks?|takes?|holds?|tr(?:y|ies)|draws?|likes?|chooses?|lands?[ ]on|chose|chosen|picked|gets?|got|took|drew|names?|are|is|asks?)[ ]the[ ]same"
    r"|(?:several|two|many|multiple|more[ ]than[ ]one)[ ](?:(?:of[ ]us|agents|nodes)[ ])?(?:share|qualify|match|have[ ]it|claim)|(?:has|have|had|got|selected|chose|chosen|picked|took|takes|taken|drew|drawn|picks|chooses|uses)[ ](?:it|that|that[ ]one)[ ](?:too|as[ ]well|also)|two[ ]match|(?:picks|choices|groups|colou?rs|numbers)[ ](?:match|coincide|collide)|two[ ](?:of[ ](?:us|you)|agents|nodes|neighbou?rs|people|claimants|suitors|offers|requests|proposals|picks|values|candidates|persons)|both[ ](?:(?:of[ ](?:us|them)|ends|sides|endpoints|agents|nodes|neighbou?rs)[ ])?(?:want|pick|choose|have|take|claim|say|answer|ask|hold|are|go[ ]for|end[ ]up)|receives?[ ](?:two|several)"
    r"|against[ ](?:everyone|everybody|anyone|anybody|those|others|a[ ]neighbou?r)|neither[ ](?:of[ ](?:us|them|the[ ]two)|end|side|endpoint|one)[ ](?:is|covers|says|has)|stays?[ ]uncovered|remains?[ ]uncovered|uncovered[ ]edge)"
)
"""Where two answers clash, or two are equal."""

CLASH: Final = rf"(?<!avoid )(?<!avoids )(?<!avoiding )(?<!prevent )(?<!prevents )(?<!without )(?<!without any )(?<!no )(?<!against )(?<!not )(?<!free of )\b{TIE}\b"
"""The same, but where it is said that there is none, or that there should be none."""

FORWARDS: Final = (
    r"(?:(?:pass|hand|send)(?:es|s|ed|ing)?[ ](?:the|that|its|every|each)[ ](?:\w+[ ]){1,3}?(?:on|along|around)\b|(?:pass|hand|send)(?:es|ed|s|ing)?[ ](?:(?:it|them|this|that|everything)[ ])?(?:on|along|around|round|further)\b|forward(?:s|ed|ing)?|relay(?:s|ed|ing)?|spread(?:s|ing)?|propagat(?:e|es|ed|ing)|flood(?:s|ed|ing)?"
    r"|repeat(?:s|ing)?|broadcast(?:s|ing)?|gossip(?:s|ing)?|re-?transmit(?:s|ting)?|echo(?:es|ing)?)"
)
"""To pass on what others said."""

YIELDS: Final = (
    r"yield(?:s|ing)?|los(?:es?|ing)|giv(?:es?|ing)[ ](?:way|in|up|ground|precedence)|back(?:s|ing)?[ ](?:off|down|out|away)|step(?:s|ping)?[ ](?:aside|back|down|out|away)|stand(?:s|ing)?[ ](?:down|aside|back)|drop(?:s|ping)?(?:[ ]out)?|withdraw(?:s|ing)?|retreat(?:s|ing)?|retires?|resigns?|goes[ ]elsewhere|go[ ]elsewhere|looks?[ ]elsewhere"
    r"|goes?[ ](?:for|to|over[ ]to)[ ]another|budg(?:es?|ing)|mov(?:es?|ing)|chang(?:es?|ing)|switch(?:es|ing)?(?![ ]to[ ](?:it|that|the[ ]\w+er))|re-?(?:pick|draw|roll|select|consider)(?:s|ing)?|re-?choos(?:es?|ing)|re-?tr(?:y|ies|ying)|repaints?|recolou?rs?|bow(?:s|ing)?[ ]out|caves?(?:[ ]in)?|folds?|relents?|surrenders?|lets?[ ]go"
    r"|mak(?:es?|ing)[ ](?:room|way)|conforms?|adapt(?:s|ing)?|(?:pick|draw|roll|throw|select|start|try|choose|take|find|look[ ]for)(?:s|ing)?[ ](?:again|once[ ]more|afresh|over|another|anew|a[ ](?:new|different)|something[ ](?:else|different|new))|tries[ ](?:again|another|something[ ]else)|choosing[ ](?:again|anew)|defers?|adjust(?:s|ing)?|revis(?:es?|ing)|conced(?:es?|ing)|makes?[ ]do"
    r"|redo(?:es|ing)?|swap(?:s|ping)?|relocat(?:es?|ing)|releas(?:es?|ing)|abandon(?:s|ing)?|leaves?[ ](?:it|that|the[ ]\w+)[ ]to|(?:is|be)[ ](?:the[ ]one[ ])?to[ ]go|goes[ ]back|(?<=name )out(?=$|[,.;])"
)
"""To give way, or to choose again."""
