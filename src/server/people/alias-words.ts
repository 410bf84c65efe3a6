/**
 * For suggested names. Every pair must be kind to everybody: things, plants, weather and places, with colours, stuffs
 * and gentle words. No animals, no food that is also a taunt, nothing about bodies, age, size, cleverness or race.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const adjectives = list(`
  Amber Blue Bronze Cobalt Copper Coral Crimson Emerald Golden Green Indigo Jade Lavender Lilac Mint Orange Pearl
  Purple Ruby Sapphire Scarlet Silver Teal Turquoise Violet
  Autumn Evening Morning Spring Summer Sunday Weekend Winter
  Breezy Cloudy Frosty Misty Moonlit Mossy Rainy Starry Sunlit Sunny Windy
  Coastal Harbour Highland Hillside Island Lakeside Meadow Mountain Riverside Seaside Valley Village Woodland
  Brass Ceramic Checked Cotton Felt Glass Knitted Linen Oaken Painted Paper Patterned Polished Quilted Satin Striped
  Tartan Velvet Willow Wooden Woollen Woven
  Calm Cheerful Cosy Curious Friendly Gentle Gleaming Glowing Hopeful Humming Jolly Kind Lively Lucky Merry Musical
  Peaceful Quiet Ready Rolling Shining Singing Sparkling Steady Trusty Twinkling Welcome
`);

export const nouns = list(`
  Acorn Anchor Apron Arch Armchair Balcony Banjo Banner Barge Beacon Bench Bicycle Biscuit Blanket Bluebell Boat Book
  Bookcase Bramble Bridge Brook Bus Button Cabin Candle Canoe Cardigan Carpet Castle Cello Chair Chalk Clarinet Clock
  Cloud Clover Compass Cottage Crayon Cupboard Curtain Cushion Daffodil Dandelion Deckchair Desk Door Dresser Easel
  Envelope Feather Fern Ferry Fiddle Flag Flute Forest Fountain Garden Gate Glove Guitar Hammock Harp Heather Hedge
  Jigsaw Jug Kettle Keyboard Kite Ladder Lamp Lantern Leaf Letter Library Lighthouse Locket Magnet Map Maple Marble
  Marigold Mirror Mitten Moon Mosaic Notebook Oar Orchard Paddle Paintbrush Parade Park Path Pavement Pebble Pencil
  Piano Picnic Pier Pillow Pine Planet Pocket Pond Poppy Postcard Primrose Puzzle Quilt Radio Railway Rainbow Ribbon
  River Rocket Saddle Sail Sandcastle Saucer Scarf Scooter Shed Shell Snowdrop Spoon Stamp Star Station Stream
  Sunflower Table Tambourine Teapot Telescope Tent Thimble Ticket Tower Train Tram Tree Tulip Umbrella Violin Wagon
  Wardrobe Waterfall Whistle Windmill Window Yacht
`);
