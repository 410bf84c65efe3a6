/** First names of people in Britain. Left out: those that are ordinary words at the start of a sentence, too. */
const names = `
Bill Dan Don Jack Jo Ken Lee Len Meg Pat Ray Rob Ron Sue Val Viv
Aaron Abdul Abdullah Abigail Adam Adele Aditi Adrian Agnes Ahmed Aidan Aisha Alan Albert Alex Alexander Alexandra Alfie
Alfred Ali Alice Alison Alistair Amanda Amelia Amina Amir Amit Amy Andrea Andrew Andy Angela Angus Anita Ann Anna Anne
Annie Anthony Antony Anwen Anya Archie Arthur Ashley Audrey Barbara Barry Beatrice Becky Ben Benjamin Bernadette Bernard
Beth Bethan Betty Beverley Bilal Bob Bobby Brenda Brian Bridget Bronwen Bruce Caitlin Callum Cameron Carl Carol Caroline
Carys Catherine Cath Cathy Catrin Ceri Charles Charlie Charlotte Chloe Chris Christina Christine Christopher Ciaran
Claire Clare Clive Colin Connor Craig Cynthia Daisy Damian Daniel Danielle Darren Dave David Dawn Dean Debbie Deborah
Deepak Deirdre Denise Dennis Derek Diana Diane Dilys Donald Donna Doreen Doris Dorothy Dougie Douglas Duncan Dylan Edith
Edward Eileen Elaine Eleanor Elizabeth Ella Ellen Ellie Elsie Emily Emma Eric Erin Esther Ethan Ethel Evelyn Evie Ewan
Farah Fatima Fiona Florence Frances Francesca Fred Freddie Gareth Gary Gavin Gemma Geoff Geoffrey George Georgia Georgina
Gerald Geraldine Gethin Gillian Gladys Glenys Gordon Graeme Graham Greg Gregory Gwen Gwyneth Hamza Hannah Harriet Harry
Hassan Heather Helen Henry Hilary Holly Howard Hugh Hussain Hywel Ian Ibrahim Imran Irene Isaac Isabel Isabella Isla
Jackie Jacob Jacqueline Jade Jake Jamal James Jamie Jane Janet Janice Jasmine Jason Javed Jayne Jean Jeff Jeffrey Jennifer
Jenny Jeremy Jess Jessica Jessie Jill Jim Jimmy Joan Joanna Joanne Joe Joel John Johnny Jonathan Jordan Joseph Josephine
Josh Joshua Joyce Judith Judy Julia Julian Julie Karen Kate Kath Katherine Kathleen Kathryn Kathy Katie Katy Keith Kelly
Kenneth Kerry Kevin Khadija Kieran Kim Kirsty Krishna Kwame Kyle Lakshmi Laura Lauren Lawrence Leanne Leon Leonard Lesley
Leslie Lewis Liam Linda Lindsay Lisa Liz Lorraine Louis Louise Lucy Luke Lynda Lynn Lynne Maggie Malcolm Mandy Manjit
Margaret Maria Marian Marie Marilyn Marion Marjorie Martin Mary Mathew Matt Matthew Maureen Maurice Mavis Max Megan
Mehmet Melanie Melissa Michael Michelle Mick Mike Millie Mohamed Mohammad Mohammed Moira Molly Monica Morag Muhammad
Muriel Nadia Nancy Naomi Natalie Natasha Nathan Nasreen Neil Nia Nicholas Nicola Nicole Nigel Noah Noreen Norma Norman
Oliver Olivia Omar Oscar Owen Pamela Patricia Paul Paula Pauline Peggy Percy Peter Phil Philip Phillip Phoebe Phyllis
Polly Priya Rachael Rachel Raj Rajesh Ralph Ravi Raymond Rebecca Reginald Rhiannon Rhys Richard Rita Robert Roberta Robin
Roger Ronald Ronnie Rosemary Rosie Ross Roy Russell Ruth Ryan Sadie Saira Sally Sam Samantha Samina Samuel Sandra Sanjay
Sarah Scott Sean Shabana Shane Sharon Shaun Sheila Shirley Sian Simon Sophia Sophie Stacey Stanley Stella Stephanie
Stephen Steve Steven Stewart Stuart Sunita Susan Suzanne Sybil Sylvia Tanya Tara Ted Teresa Terry Thelma Theresa Thomas
Tim Timothy Tina Toby Tom Tommy Tony Tracey Tracy Trevor Tyrone Valerie Vanessa Vera Veronica Victoria Vijay Vincent
Violet Vivien Walter Wendy Wilfred William Winifred Yasmin Yusuf Yvonne Zainab Zara Zoe
`;
/** Names that are words as well, where they are written small. */
const alsoWords = `
angus ashley barry basil beverley carol daisy dawn dean georgia harry heather holly jade jamie jasmine jean jenny jersey
jordan kelly kerry kirsty lewis liz louis lynn marian marie martin mavis milly molly nancy percy peter polly robin roger
rosemary rosie russell sally scott shirley stacey stella terry tommy tracey tracy victoria violet walter
`;
const listOf = (text: string) => text.trim().split(/\s+/u);

const firstNames: ReadonlySet<string> = new Set(listOf(names));
const words: ReadonlySet<string> = new Set(listOf(alsoWords));
/** As somebody writes who uses no capital letters. */
const small: ReadonlySet<string> = new Set(
  [...firstNames].map((name) => name.toLowerCase()).filter((name) => name.length > 4 && !words.has(name)),
);

export const isFirstName = (word: string): boolean => firstNames.has(word);
/** `isAfterRole`: after "my manager" a short one is a name as well. */
export const isSmallFirstName = (word: string, isAfterRole: boolean): boolean =>
  small.has(word) || (isAfterRole && firstNames.has(word.slice(0, 1).toUpperCase() + word.slice(1)));
