/** What English is made of, and what this is about; no other language has as many of these. */
const FREQUENT = new Set(
  `a about above after again all also although an and another any anybody anything are as ask asks at be
  because been before behind being below between both but by can cannot cause caused compare could did do does
  done each either else every everything find first for from had has have hence here how however i if in into
  is it its itself just lacks last less like likely look looks may might more most must neither no nobody none
  nor not nothing now of off on once one only or other others out over own perhaps probably rather read same
  see seems sends sent set shows side sides since so some something stands still such than that the their them
  then there these they this those though through thus to too two under until up upon was way were what when
  where whether which while who whole whose why will with within without would yet you your
  add align allow allowed allows answer answered answers browser browsers cache cached caches caching
  certificate change changed check client clients code compression configuration configured content cookie
  cookies default deploy deployed deployment differ difference differs different error errors fails failed
  field fields fix header headers host https lifetime log logs login make mend missing names needs page
  path policy production proxy redirect redirects release released releases request requests response
  responses return returns rule rules runs secure security send server service should staging status
  takes tells test time title uses value values version visitors want wants wrong`.split(/\s+/),
);

/** @param word In lower case. */
export const isFrequentWord = (word: string): boolean => FREQUENT.has(word);
