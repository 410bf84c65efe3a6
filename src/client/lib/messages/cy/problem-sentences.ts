/**
 * What the server says when it refuses, as it stands there, and in Welsh. A sentence that is missing here is said in the
 * words of its code.
 */
export const problemSentences: Readonly<Record<string, string>> = {
  // Writing, changing and voting.
  'Write something here.': 'Ysgrifennwch rywbeth yma.',
  'There is no such post.': 'Does dim postiad o’r fath.',
  'There is no such comment.': 'Does dim sylw o’r fath.',
  'This comment has been deleted.': 'Mae’r sylw hwn wedi’i ddileu.',
  'This comment has been deleted by its author.': 'Mae’r sylw hwn wedi’i ddileu gan ei awdur.',
  'The author has deleted this comment.': 'Mae’r awdur wedi dileu’r sylw hwn.',
  'This comment has been hidden by a moderator.': 'Mae’r sylw hwn wedi’i guddio gan gymedrolwr.',
  'This comment has been deleted already.': 'Mae’r sylw hwn wedi’i ddileu’n barod.',
  'This comment is not deleted.': 'Nid yw’r sylw hwn wedi’i ddileu.',
  'The time to bring this comment back is over.': 'Mae’r amser i ddod â’r sylw hwn yn ôl wedi dod i ben.',
  'A comment can be changed for 15 minutes. You can still delete it.':
    'Gallwch newid sylw am 15 munud. Gallwch ei ddileu o hyd.',
  'Only the person who wrote this comment can do this.':
    'Dim ond y person a ysgrifennodd y sylw hwn sy’n gallu gwneud hyn.',
  'Only the person who asked this question can do this.':
    'Dim ond y person a ofynnodd y cwestiwn hwn sy’n gallu gwneud hyn.',
  'You cannot vote on your own comment.': 'Ni allwch bleidleisio ar eich sylw eich hun.',
  'This point of view is not on the list of this site. Choose another one.':
    'Nid yw’r safbwynt hwn ar restr y safle hwn. Dewiswch un arall.',
  'The words you respond to are no longer in the post. Take them out, and send it again.':
    'Nid yw’r geiriau rydych yn ymateb iddyn nhw yn y postiad mwyach. Tynnwch nhw, ac anfonwch y sylw eto.',
  'A reply cannot respond to a passage of the post.': 'Ni all ateb ymateb i ddarn o’r postiad.',
  'There is no such paragraph.': 'Does dim paragraff o’r fath.',
  // Names.
  'Please write a name.': 'Ysgrifennwch enw.',
  'This name has characters that cannot be seen. Please type it again.':
    'Mae nodau yn yr enw hwn na ellir eu gweld. Teipiwch ef eto.',
  'This name has too many marks on one letter.': 'Mae gormod o farciau ar un llythyren yn yr enw hwn.',
  'Please do not use an e-mail address as your name. Everybody can read it.':
    'Peidiwch â defnyddio cyfeiriad e-bost fel eich enw. Gall pawb ei ddarllen.',
  'A name cannot be a web address. If it is not one, put a space after the full stop.':
    'Ni all enw fod yn gyfeiriad gwe. Os nad yw’n un, rhowch fwlch ar ôl yr atalnod llawn.',
  'Please use only letters, numbers, spaces and simple punctuation in a name.':
    'Defnyddiwch ddim ond llythrennau, rhifau, bylchau ac atalnodau syml mewn enw.',
  'A name needs at least one letter.': 'Mae angen o leiaf un llythyren mewn enw.',
  'Please use letters of one alphabet only in a name.': 'Defnyddiwch lythrennau un wyddor yn unig mewn enw.',
  'This name looks like a role on this site. Please choose another name.':
    'Mae’r enw hwn yn edrych fel rôl ar y safle hwn. Dewiswch enw arall.',
  'This name looks like the name of a moderator. Please choose another name.':
    'Mae’r enw hwn yn edrych fel enw cymedrolwr. Dewiswch enw arall.',
  // What comments are to each other.
  'Answer the comment of somebody else that changed your mind.':
    'Atebwch y sylw gan rywun arall a newidiodd eich meddwl.',
  'Choose a comment of your own in this debate.': 'Dewiswch sylw o’ch eiddo chi yn y drafodaeth hon.',
  'You have said already that this comment changed your mind about that.':
    'Rydych wedi dweud yn barod bod y sylw hwn wedi newid eich meddwl am hynny.',
  'Only a question can be put to somebody.': 'Dim ond cwestiwn y gellir ei ofyn i rywun.',
  'Only a question can be answered.': 'Dim ond cwestiwn y gellir ei ateb.',
  'This reply is no longer here.': 'Nid yw’r ateb hwn yma mwyach.',
  'This comment is not a reply to the question.': 'Nid yw’r sylw hwn yn ateb i’r cwestiwn.',
  'You can say back a view where you answer somebody and see it differently.':
    'Gallwch ddweud barn yn ôl lle rydych yn ateb rhywun ac yn gweld pethau’n wahanol.',
  'Write what you understood, or leave this out.':
    'Ysgrifennwch beth roeddech yn ei ddeall, neu gadewch hyn allan.',
  'Only the person whose view was said back can do this.':
    'Dim ond y person y dywedwyd ei farn yn ôl sy’n gallu gwneud hyn.',
  'This comment does not say back what somebody said.':
    'Nid yw’r sylw hwn yn dweud yn ôl beth ddywedodd rhywun.',
  // Changes and their pictures.
  'This comment is not a change that somebody asks for.':
    'Nid newid y mae rhywun yn gofyn amdano yw’r sylw hwn.',
  'The change stands there already. Write what is new.':
    'Dyna ble mae’r newid arni’n barod. Ysgrifennwch beth sy’n newydd.',
  'There is no such note.': 'Does dim nodyn o’r fath.',
  'Only the person who wrote this, or a moderator, can do this.':
    'Dim ond y person a ysgrifennodd hyn, neu gymedrolwr, sy’n gallu gwneud hyn.',
  'This has been taken back already.': 'Mae hyn wedi’i dynnu’n ôl yn barod.',
  'This is not taken back.': 'Nid yw hyn wedi’i dynnu’n ôl.',
  'Only who took this back can put it back.': 'Dim ond y sawl a dynnodd hyn yn ôl sy’n gallu ei roi’n ôl.',
  'The time to put this back is over.': 'Mae’r amser i roi hyn yn ôl wedi dod i ben.',
  'Only the person who asked for this change, or a moderator, can do this.':
    'Dim ond y person a ofynnodd am y newid hwn, neu gymedrolwr, sy’n gallu gwneud hyn.',
  'You asked for this change. Say where it stands instead.':
    'Chi a ofynnodd am y newid hwn. Dywedwch ble mae arni yn lle hynny.',
  'Many pictures are being made just now. Please try again in a minute.':
    'Mae llawer o luniau’n cael eu gwneud ar hyn o bryd. Rhowch gynnig arall arni ymhen munud.',
  'This site makes no pictures.': 'Nid yw’r safle hwn yn gwneud lluniau.',
  'There is no picture of this comment.': 'Does dim llun o’r sylw hwn.',
  // Reports and complaints.
  'You cannot report your own comment. You can delete it.':
    'Ni allwch roi gwybod am eich sylw eich hun. Gallwch ei ddileu.',
  'This comment is hidden already.': 'Mae’r sylw hwn wedi’i guddio’n barod.',
  'You cannot report comments here at the moment.': 'Ni allwch roi gwybod am sylwadau yma ar hyn o bryd.',
  'We have no report with this receipt. Check each letter and number.':
    'Does gennym ni ddim adroddiad â’r dderbynneb hon. Gwiriwch bob llythyren a rhif.',
  'There is no complaint with this receipt. Check each letter of it.':
    'Does dim cwyn â’r dderbynneb hon. Gwiriwch bob llythyren ohoni.',
  'There is no such complaint.': 'Does dim cwyn o’r fath.',
  'This is missing.': 'Mae hwn ar goll.',
  'This has the wrong form.': 'Nid yw hwn yn y ffurf gywir.',
  'This is not an e-mail address.': 'Nid cyfeiriad e-bost yw hwn.',
  'The text has a character that cannot be stored.': 'Mae nod yn y testun na ellir ei gadw.',
  'This has a character that cannot be stored.': 'Mae nod yma na ellir ei gadw.',
  'Who complained, and of what, has been erased. Nothing more can be done here.':
    'Mae’r wybodaeth am bwy a gwynodd, ac am beth, wedi’i dileu. Does dim mwy i’w wneud yma.',
  'This complaint is open already.': 'Mae’r gŵyn hon ar agor yn barod.',
  'This complaint is closed. Open it again first.': 'Mae’r gŵyn hon wedi’i chau. Agorwch hi eto yn gyntaf.',
  'Nothing is written here. Add a note instead.':
    'Does dim wedi’i ysgrifennu yma. Ychwanegwch nodyn yn lle hynny.',
  'Whoever wrote this comment gave no e-mail address to write to.':
    'Ni roddodd pwy bynnag a ysgrifennodd y sylw hwn gyfeiriad e-bost i ysgrifennu ato.',
  // Being hidden, and asking for another look.
  'This comment is not hidden any more.': 'Nid yw’r sylw hwn wedi’i guddio mwyach.',
  'A moderator will look at this comment. You need not ask.':
    'Bydd cymedrolwr yn edrych ar y sylw hwn. Does dim angen ichi ofyn.',
  'You have asked for another look at this comment already.':
    'Rydych wedi gofyn i rywun edrych eto ar y sylw hwn yn barod.',
  'You cannot send this comment again.': 'Ni allwch anfon y sylw hwn eto.',
  // Moderating.
  'Only moderators can do this.': 'Dim ond cymedrolwyr sy’n gallu gwneud hyn.',
  'Only moderators can read this.': 'Dim ond cymedrolwyr sy’n gallu darllen hyn.',
  'Only administrators can do this.': 'Dim ond gweinyddwyr sy’n gallu gwneud hyn.',
  'Only administrators can change this.': 'Dim ond gweinyddwyr sy’n gallu newid hyn.',
  'You cannot decide anything at the moment.': 'Ni allwch benderfynu dim ar hyn o bryd.',
  'You cannot decide anything here at the moment.': 'Ni allwch benderfynu dim yma ar hyn o bryd.',
  'This is your own comment. Another moderator decides about it.':
    'Eich sylw chi yw hwn. Cymedrolwr arall sy’n penderfynu amdano.',
  'You hid this comment, and its author has asked for another look. Another moderator decides.':
    'Chi a guddiodd y sylw hwn, ac mae ei awdur wedi gofyn i rywun edrych eto. Cymedrolwr arall sy’n penderfynu.',
  'Choose a reason.': 'Dewiswch reswm.',
  'This comment is shown already.': 'Mae’r sylw hwn yn cael ei ddangos yn barod.',
  'Nothing of this branch can be seen any more.': 'Does dim o’r gangen hon i’w weld mwyach.',
  'Nothing is hidden with this branch.': 'Does dim wedi’i guddio gyda’r gangen hon.',
  'Nothing that was hidden with this branch can be shown from here.':
    'Does dim modd dangos o’r fan hon unrhyw beth a guddiwyd gyda’r gangen hon.',
  'This comment is hidden. Show it first.': 'Mae’r sylw hwn wedi’i guddio. Dangoswch ef yn gyntaf.',
  'This is your own comment. Edit it, or ask another moderator.':
    'Eich sylw chi yw hwn. Golygwch ef, neu gofynnwch i gymedrolwr arall.',
  'This comment is of this kind already.': 'Mae’r sylw hwn o’r math hwn yn barod.',
  'This branch is locked already.': 'Mae’r gangen hon wedi’i chloi’n barod.',
  'This branch is not locked.': 'Nid yw’r gangen hon wedi’i chloi.',
  'A branch above this comment is locked. Unlock that one.':
    'Mae cangen uwchben y sylw hwn wedi’i chloi. Datglowch honno.',
  'A moderator has to look at this first, and a note cannot wait for that. Leave the note out, or write a comment.':
    'Rhaid i gymedrolwr edrych ar hwn yn gyntaf, ac ni all nodyn aros am hynny. Gadewch y nodyn allan, neu ysgrifennwch sylw.',
  'Only who wrote this note, or an administrator, can do this.':
    'Dim ond y sawl a ysgrifennodd y nodyn hwn, neu weinyddwr, sy’n gallu gwneud hyn.',
  'This note has been deleted already.': 'Mae’r nodyn hwn wedi’i ddileu’n barod.',
  'This note is not deleted.': 'Nid yw’r nodyn hwn wedi’i ddileu.',
  'The time to bring this note back is over.': 'Mae’r amser i ddod â’r nodyn hwn yn ôl wedi dod i ben.',
  'This debate is closed already.': 'Mae’r drafodaeth hon ar gau’n barod.',
  'This debate is open already.': 'Mae’r drafodaeth hon ar agor yn barod.',
  'This decision has been taken back already.': 'Mae’r penderfyniad hwn wedi’i dynnu’n ôl yn barod.',
  'Only the moderator who decided this can take it back here.':
    'Dim ond y cymedrolwr a benderfynodd hyn sy’n gallu ei dynnu’n ôl yma.',
  'This was decided in the debate. It can be taken back there.':
    'Cafodd hyn ei benderfynu yn y drafodaeth. Gellir ei dynnu’n ôl yno.',
  'A decision can be taken back here for 10 minutes. You can still change it in the debate.':
    'Gellir tynnu penderfyniad yn ôl yma am 10 munud. Gallwch ei newid yn y drafodaeth o hyd.',
  'Something else has happened to this comment since you decided. Look at it in the debate.':
    'Mae rhywbeth arall wedi digwydd i’r sylw hwn ers ichi benderfynu. Edrychwch arno yn y drafodaeth.',
  // People who are stopped.
  'Another moderator has lifted this already.': 'Mae cymedrolwr arall wedi dod â hyn i ben yn barod.',
  'This has not been lifted.': 'Nid yw hyn wedi dod i ben.',
  'This has ended by itself.': 'Mae hyn wedi dod i ben ohono’i hun.',
  'Nobody here wrote this comment. It came from another site.':
    'Nid oes neb yma wedi ysgrifennu’r sylw hwn. Daeth o safle arall.',
  'You cannot do this to yourself. Ask another moderator.':
    'Ni allwch wneud hyn i chi’ch hun. Gofynnwch i gymedrolwr arall.',
  'This person is a moderator or an administrator. You cannot do this to them.':
    'Cymedrolwr neu weinyddwr yw’r person hwn. Ni allwch wneud hyn i’r person hwn.',
  // Summaries and rules.
  'There is no such version.': 'Does dim fersiwn o’r fath.',
  'The words of this version are erased already.': 'Mae geiriau’r fersiwn hwn wedi’u dileu’n barod.',
  'This version has no words.': 'Does dim geiriau yn y fersiwn hwn.',
  'One of these comments is not in this debate.': 'Nid yw un o’r sylwadau hyn yn y drafodaeth hon.',
  'One of these comments is hidden or deleted. Take it off the list.':
    'Mae un o’r sylwadau hyn wedi’i guddio neu ei ddileu. Tynnwch ef oddi ar y rhestr.',
  'Write the summary. Easy Read alone is not enough.':
    'Ysgrifennwch y crynodeb. Nid yw Hawdd ei Ddeall yn unig yn ddigon.',
  'There is no summary to take down.': 'Does dim crynodeb i’w dynnu i lawr.',
};
