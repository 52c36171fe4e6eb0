/**
 * Words of passphrases: 1,024 plain English ones of three to eight letters, chosen for this list. No two differ by one
 * letter alone, so that a slip of the pen is seen. Never change it: the number of words is what makes them hard to guess.
 */
export const WORDS: readonly string[] = `
able acid acorn actor admit adult after again agent ahead album alert alive allow alone alpha amber angle apple
april apron arena argue armor arrow artist ashes aside aspen atlas attic audio aunt autumn award away axis baby
bacon badge bagel baker balcony ball bamboo banana band banjo barber bark barrel basin basket bath battle beach bead
beaver beef beetle before begin belt berry bicycle bird birth bishop bison blade blanket blend block bloom blossom
blue board boat body bold bonus book border boss boulder bounce bowl brain branch brass brave breeze brick bridge
brief bright bring brother brown brush bubble bucket buckle budget buffalo build bulb bundle burger butter button
buzzard cabin cactus cafe calendar calm camel camera camp canal candle candy canoe canvas canyon captain caravan
carbon card cargo carpet carrot carve cash castle catch cedar ceiling celery cell center cereal chain chalk chance
chapel chapter charm cheap cheek cheese cherry chess chicken chief child chimney choice choir chorus cider cinema
circle citizen city claim class claw clean clerk clever cliff climb clinic cloth cloud clown club coach coal coast
cobra cocoa coffee coin collar colony color column comet comic common compass concert cookie copper copy corner
cotton council count country couple course cousin cradle craft crane crater crayon cream crew cricket crisp crop
cross crowd cruise crumb crystal cube curb curtain cushion custom cycle daily dance danger data dawn deal debate
decade deck deer delta dentist depot depth desert detail device diamond diary dice diet dinner dinosaur dish
distance ditch doctor doll dolphin domain donkey door dose double dough dozen dragon drama draw dress drift drill
drink drive drum dune dusk duty eager eagle early earth easel east echo edge editor effort eight elbow elder
elephant elevator elm emerald empire empty energy engine enjoy envelope equal error escape essay evening event exact
exam exit expert extra eye fabric face factory fair falcon family famous fan farm farmer fashion father faucet favor
fence fern festival fever fiber field fig figure film filter final finger finish fire fist flag flake flash fleet
flight flint float flood flour flower flute foam focus foil folder folk foot forest formal forum fossil found
fountain frame free fresh friend frog front fruit fuel funny fur future galaxy gallery game garage garden garlic gas
gear gem general gentle ghost giant gift giraffe glacier glad glide globe glory golf good goose gorilla grace grand
graph gravel gravy great green grid grocery group grove guard guess guitar habit half hammer hamster happy harbor
harp harvest hawk hazel heart helmet herb heron hill hint hippo history hobby hockey hollow home honey horn horse
hospital hotel hour human humor hundred hurdle husky hut icon idea igloo image inch index indigo infant ink inlet
insect inside island item ivory ivy jacket jaguar jam january jazz jeans jelly jewel job joke journal journey judge
juice july jump jungle junior kale kayak keen kettle key keyboard kick kind kiosk kitchen kite kitten kiwi knee
knife knight knob koala label labor ladder lady lamb lane lantern laptop large laser laugh laundry lava lawyer leaf
league learn leather left legal legend lemon length lens leopard lesson letter lettuce level library lilac lily lime
limit linen lion little lizard llama lobster local locker lodge logic long loop lotus lounge love lucky lumber lunar
lunch machine magician magnet mail major mango maple marble march margin marine market mask master meadow medal
melody melon member memory menu mercy meteor method middle milk mineral minor minute mirror mixer model modern
moment monday month moon morning mosaic mother motor mouse movie muffin mule museum mushroom music mustard mystery
napkin nation native nature navy needle neighbor nephew nerve nest news nickel niece nine noble noise noodle north
note notebook novel nurse nylon oak oasis object ocean october octopus offer office onion open opera orange orbit
orchard orchid organ origin ostrich otter owner oxygen oyster pack paddle page paint palace panda panel panther
paper parade parcel parent party pasta patio pause peace peak peanut pearl pebble pelican pencil penguin people
pepper perfect person phone photo piano picnic picture pigeon pillow pilot pioneer pipe pirate pizza plain planet
plate player plaza plum pocket poem polar police pond pool poppy porch porridge port poster potato pottery powder
prairie present pretty price problem profit proud pudding pulse puma pumpkin pupil puppet purple puzzle pyramid
quail quarter quartz queen question quick quiet quiz rabbit raccoon radar radio radish raisin random rapid raven
razor ready reason recipe record red region relay remote rent report rescue result ribbon rich ripple river road
robin robot rodeo roof rooster rope route royal rubber ruby rug runner rust salad salmon salt sample sandal sandwich
satin sauce sauna scale scarf scene school science scissors scout screen script sea second secret seed senate series
seven shade shadow shark sheep shelf shield ship shirt shoe shovel shower shrimp shrub sign silver sister six skate
sketch ski skill sleeve slice slope slow small smart smile smoke smooth snack snail snake snowman soap soccer social
sock sofa soldier solid south space speech spider spike spinach spiral spirit sponge spoon spring square squid
squirrel stable staff stage stair stamp station statue steak steel step stereo stone stool storm straw stream street
strong studio style sugar suit summer sun sunset surf surprise swan sweater sweet swim swing switch sword symbol
syrup system talent tank tape target taxi teacher team temple tennis text theater theory thing thread three throat
thumb thunder ticket tide tiger timber tin title today toe tomato tooth topic tornado tortoise total toucan tower
town track tractor trade traffic trail tray treasure trend tribe trip trophy trumpet trunk truth tulip tuna tunnel
turkey turnip turtle tutor twelve twenty twig umbrella uncle under uniform unique unit upper urban useful usual
vacuum valley value vanilla vapor vase vault vehicle velvet vendor verse victory video view villa village vinegar
violet violin virtue visit visitor vitamin vivid voice volcano volume voyage wagon waist walk walnut walrus wasp
water wave wax wedding week welcome whale wheat wheel whisper whistle white width wild windmill window winter wisdom
wonder worker world worm woven wreath writer yacht yellow yogurt young zebra zero zinc zipper zone zoo
`
  .trim()
  .split(/\s+/);
