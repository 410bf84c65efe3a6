/** Ordinary words that people like to write with a capital letter: of care, offices, law, money, free time, food. */
export const ordinaryWords = `
access account act adult advocacy advocate advocates agency agenda agreement allowance annual apart appendix appraisal
area assistant assistants association attendance audit autistic autumn award back bake-off band bank bathroom bedroom
benefit benefits bill bingo black blind boccia body bonfire book bowls break breakfast budget building bus business
call card cards career case centre centres certificate chair chairman change changes chapter charge charter chi child
children choice church cinema city class clinic clinical club clubcard clubs code college committee communication
communications community company complaint complaints complex conference consent constitution contact contract
contracts control coordinator coronation cost county course covid crisis culture customer customers dance date deaf
death debate department deprivation design development dignity dinner diploma directive disability disabled district
division doctors domestic draft duty eastenders economy education employee employees employer employment enabler
enablers engagement england equality equipment estate ethics evening evidence experience expert experts facilities
fairness family female finance financial fire first floor food football form forum freedom friend friends full fund
funding funds garden general good governor great green group groups growth guardian guidance guide half hall hand
handover head headquarters health help helper high history hoist home homecare hospital hour hours house housing human
idea ideas inadequate income independence independent indian induction information inquiry inspection inspections
inspectorate insurance integrated internal item job jobs joint journey judge keys keyworkers kitchen land language law
lead learning leave legal lesbian letter level levels lgbt liberty library life lifelong line list lives local lounge
lunch mail main maintenance male managing maps march market meal meals media medical meeting meetings member members
membership memory mental minibus minimum ministry mobility model money months motability music name names nando's
national needs network news newsletter night nights note notes number nurse nursing occupational office officers
offices ombudsman open operations options order organisation other outcome outcomes outings outlook outstanding oyster
package page pain panel panorama paper paragraph parent parents park part partner partners partnership party passport
path pathway patient patients pay payment payments pension pensions performance permission person personal phase
physio picture place planning point police pool post poverty power practice prime principle principles prison private
problem procedure procedures process profit programme progress project projects prom property protection provider
providers psychiatrist psychologist pub public purpose quality question questions quiz race rating reablement reader
reading reason reception record records recruitment red referral reform region registered regulation regulations
relations relationship relationships release religion report reports representative requires research reserve resource
resources respect response responsibility responsible rest restaurant result results retirement return review reviews
right road room routine rules rural safe safeguarding safeguards saint salary sandwich saturday scheme school schools
science scope season section security self seniors sensory sessions setting settings sex shared shift shifts shop
shopping show sign signs site skills sleep-in sleeping slip society solicitor speech spirit sports spring staff
staffing stage standard standards star statement station story strategy street strictly student students study summer
supervision supervisor supervisors supper support supporters survey swimming system table tai taxi tea teacher team
technology telephone television test thai theatre therapist therapists therapy time timetable title together toilet
town trade training transport travel treasurer treatment tribunal trip trustees truth turn uniform uniforms union
unions unit united unity university unpaid update urban value values van victorian video village visa vision visit
visitor visitors voice volunteer volunteers vote wage wages waiting walk ward warden wars washing water way web week
weekend welcome welfare wellbeing wheel wheelchair wheelchairs wheels white winter women word words work workforce
working workplace workshop world xmas yoga youth zero zimmer zone zumba
`;
