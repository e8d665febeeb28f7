/** English words that stand around a question and say nothing of what is asked: who says so, what one is to do with it, fillers. Data only. */

/** Who asks, says or argues: patterns over one word of a question as it is typed. */
export const englishSpeakers: readonly string[] = [
  "(?:boss|prof|professor|teacher|friend|buddy|colleague|coworker|manager|guy|dude|bro|mate|client|analyst|reporter|somebody|someone|anybody|husband|wife|partner|nephew|niece|son|daughter|uncle|aunt|cousin|grandson|granddaughter|grandma|grandpa|grandmother|grandfather|father|mother|dad|mum|mom|sister|brother|neighbou?r|boyfriend|girlfriend|roommate|flatmate|folks|team|class|deck|homework|essay|discord|slack|chat|channel|twitter|reddit|tweet)s?(?:'s)?",
];

/** Patterns over one word of a question as it is typed. */
export const englishAsides: readonly string[] = [
  // Verbs of saying, arguing, hearing and checking.
  '(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|hear[ds]?|read(?:s|ing)?|saw|seen|claim(?:s|ed|ing)?|argu(?:e|es|ed|ing)|insist(?:s|ed|ing)?|swear[s]?|assur(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|bet(?:s|ting)?|reckon(?:s|ed)?|guess(?:ed|es|ing)?|th(?:ink|inks|ought)|believe[sd]?|assum(?:e|ed|es|ing)|suppos(?:e|ed|es|ing|edly)|report(?:s|ed|edly)?|quot(?:e|ed|es|ing)|cit(?:e|ed|es|ing)|mention(?:s|ed|ing)?|not(?:e|ed|es|ing)|stat(?:e|ed|es|ing)|wr(?:ite|ites|ote|itten)|go(?:es)?|according|apparently|allegedly|correct(?:ly)?|confirm(?:s|ed|ing)?|check(?:s|ed|ing)?|verif(?:y|ies|ied)|prov(?:e|es|ed|ing)|defend|describ(?:e|es|ed)|call(?:s|ed)?|safe(?:ly)?|support(?:s|ed|ing)?|agree[sd]?|legit|fact(?:s|check)?|kidding|serious(?:ly)?|fair|accurate|accurately|fight|mind|imply|implies|implied|publish(?:ed)?|print(?:ed)?|suggest(?:s|ed)?|rumou?r(?:s|ed)?)',
  // Where it stands.
  '(?:caption|script|brochure|newsletter|source|article|piece|post|draft|slide|memo|note|table|chart|page|paper|text|document|data|sheet|spreadsheet|column|figure|number|story|headline|paragraph|sentence|report|line|section|intro|introduction)s?',
  // What is to be done with it.
  '(?:give|show|list|calculate|compute|comput(?:e|ing)|calc|work(?:s|ing)?|find|pull|spell|break|walk|help|need(?:s|ed)?|want(?:s|ed)?|wonder(?:ing|ed)?|curious|know|pleas(?:e|ed)|pls|plz|thank(?:s|ed)?|thx|kind(?:ly)?|appreciate|quick(?:ly)?|asap|express|state|convert(?:s|ed|ing)?|filter)',
  // Verbs that only carry the sentence.
  '(?:gonna|going|went|gone|got|gotten|had|wanna|gotta|com(?:e|es|ing)|came|take(?:s|n)?|taking|took|put(?:s|ting)?|look(?:s|ing|ed)?|stay(?:s|ed|ing)?|remain(?:s|ed)?|land(?:s|ed|ing)?|sit(?:s|ting)?|stand(?:s|ing)?|stood|end(?:s|ed|ing)?|turn(?:s|ed)?|keep(?:s|ing)?|kept|blow(?:s|n|ing)?|happen(?:s|ed)?|mean(?:s|t)|seem(?:s|ed)?|appear(?:s|ed)?|expect(?:s|ed)?|clear(?:s|ly)?|fit(?:s)?|leave[s]?|left|hold(?:s|ing)?|held|doing)',
  // In which unit it is to be given.
  '(?:bn|bns|billions?|mn|millions?|trillions?|usd|dollars?|bucks?|money|pct|percentage|percent|krw|won)',
  // Fillers and hedges.
  '(?:roughly|approximately|about|around|ballpark|sure(?:ly)?|certain(?:ly)?|definite(?:ly)?|actual(?:ly)?|really|basically|literally|just|even|still|already|anyway|whatever|whichever|either|regardless|matter|exact(?:ly)?|precise(?:ly)?|simply|simple|straight|total(?:ly)?|whole|entire|itself|himself|themselves|altogether|single|range|ranges|name|names|pair|pairs|scale|shape|player|players|lot|group|bunch|pack|pot|pool|pooled|pie|side|sides|way|ways|case|thing|things|stuff|term|terms|worth|bottom|low|high|lower|upper|ends?|now|today|currently|respectively|individually|separately|given|based|using|versus|fine|rough|planned|plan|plans|expected|expectations?|forecasts?|estimated?|estimates?|actual)',
  '(?:lol|lmao|rofl|haha+|hm+|hey|ok(?:ay)?|so|well|uh|um|oh|wow|damn|omg|btw|fyi|imo|tbh|ngl|idk|yeah|yea|yep|yup|nope|nah|right|pretty|kinda|sorta|like|maybe|perhaps)',
  // Letters for yes and no, for one's own part.
  "(?:i|i'm|i've|you've|we've|my|me|we|our|us|you|your|their|its)",
];
