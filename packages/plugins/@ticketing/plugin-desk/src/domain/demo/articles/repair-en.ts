import type { DemoArticle } from './article';

export const REPAIR_ARTICLES_EN: readonly DemoArticle[] = [
  {
    key: 'paper-jam-en', kind: 'article', language: 'en', category: 'office_machines', audience: 'public',
    title: 'Clear a paper jam and keep it from coming back',
    summary: 'How to remove stuck paper safely, how to find out which tray causes the jam, and when a worn roller needs a technician.',
    keywords: ['paper jam', 'printer', 'copier', 'tray', 'pick-up roller', 'E-013'],
    content: `Most jams come from paper that is damp, mixed or stacked too high. A jam that returns on every second page is usually a worn roller.

## Remove the paper

1. Read the display: it names the area of the jam. Open only the flap of that area.
2. Pull the sheet slowly with both hands, in the direction in which paper normally travels.
3. Look for torn corners. A scrap of the size of a stamp is enough to stop the next sheet.
4. Close all flaps until they click.

> The fuser at the paper exit is hot. Wait ten minutes before you reach in there.

## Check the paper

- Take the stack out, fan it and put it back below the line in the tray.
- Push the side guides against the paper without bending it.
- Use paper from a freshly opened pack; do not mix weights.

## Find the tray

Print ten pages from each tray.

| Result | Likely cause | What to do |
| --- | --- | --- |
| Only one tray jams | Worn pick-up roller | Print from the other tray and report the fault |
| All trays jam in the same place | Scrap of paper, fuser or exit | Clean once more, then report the fault |
| Only thick paper jams | Wrong paper type set | Choose the type in the tray settings |

## When you report it

Please tell us the model, the tray, the code on the display (for example E-013) and how many pages go through before it stops. With this the technician brings the right roller at the first visit.
`,
  },
  {
    key: 'air-conditioning-faults-en', kind: 'article', language: 'en', category: 'building_services', audience: 'public',
    title: 'Air conditioning does not cool or drips: first aid',
    summary: 'What you can check yourself when a unit blows warm air or drips water, when to switch it off, and what we need to know.',
    keywords: ['air conditioning', 'warm air', 'cooling', 'dripping water', 'filter', 'refrigerant', 'LP-2'],
    content: `## It runs, but the air is warm

1. Check the remote control: mode "cool" (snowflake) and a set temperature at least three degrees below the room.
2. Close windows and doors, and wait ten minutes. The compressor starts with a delay.
3. Take out the air filter behind the front flap. If it is grey with dust, wash it in lukewarm water, let it dry in the shade and put it back.
4. Look at the outdoor unit. Leaves, boxes or snow in front of it keep the heat from getting away.

If the air stays warm, **switch the unit off**. With too little refrigerant, which the code LP-2 stands for, the compressor overheats while it runs.

## It drips indoors

- Switch the unit off and put a bucket below it. Move electrical devices and papers away.
- A clogged drain hose is the usual cause. Do not push wire into the hose: it tears easily.
- Ice on the pipes means a dirty filter or too little refrigerant. Leave the unit off until the ice has melted.

## Report it

Tell us the room, the model, the code on the display and the room temperature. Server rooms, treatment rooms and rooms with medicine come first, so please say so.

> Refilling refrigerant is not something to do yourself: by law only certified technicians may open the circuit, and a leak has to be sealed before the refill.
`,
  },
  {
    key: 'matching-supplies-en', kind: 'faq', language: 'en', category: 'office_machines', audience: 'public',
    title: 'Which toner, filter or ribbon fits my device, and may it be another maker\'s?',
    summary: 'Order by the number printed on the old part. Compatible supplies with the same number do not affect the warranty.',
    keywords: ['supplies', 'toner', 'ribbon', 'water filter', 'cartridge', 'compatible', 'warranty', 'order number'],
    content: `Order by the **number on the old part**, not by its shape. Similar parts fit mechanically, but the device reads a chip and refuses them.

| Device | Supply | Number |
| --- | --- | --- |
| Norvik P440 | Toner | TK-440B |
| Barista Pro XL | Water filter | WF-12 |
| Label printer LP-300 | Ribbon | RB-110-300 |

**Other makers:** yes, you may use them, if the number is the same. The warranty of the device stays valid. Damage that the supply itself causes, such as leaking toner, is up to its maker.

Your model is not in the table? Send us a photo of the old part and of the type plate.
`,
  },
  {
    key: 'coffee-machine-service-en', kind: 'faq', language: 'en', category: 'office_machines', audience: 'public',
    title: 'The coffee machine shows "Service" and counts down cups. What now?',
    summary: 'The yearly maintenance is due. Book it before the counter reaches zero, because the machine then locks itself.',
    keywords: ['coffee machine', 'service message', 'maintenance', 'descaling', 'countdown', 'Barista Pro', 'locked'],
    content: `Nothing is broken: the yearly maintenance is due. You can go on making coffee until the counter is at zero; then the machine locks itself, and only a technician can release it.

**What to do**

1. Note the number of cups left and the model on the front, S or XL.
2. Report it with two dates that suit you. We need about an hour and a free table beside the machine.
3. Go on cleaning it every day as usual.

We replace seals and water filter, descale the machine and reset the counter. Descaling it yourself does not reset the counter.

Below 50 cups, please call, so that we come sooner.
`,
  },
  {
    key: 'conveyor-stops-en', kind: 'article', language: 'en', category: 'production_line', audience: 'public',
    title: 'Conveyor stops without an alarm: what to look at',
    summary: 'A belt that halts and runs again after a restart often has a dirty light barrier or a chafed sensor cable. Safe checks for your shift.',
    keywords: ['conveyor', 'belt', 'light barrier', 'sensor', 'stops', 'F-07', 'restart'],
    content: `A drive fault leaves an alarm on the panel. If the belt stops and the panel shows nothing, the controller usually believes that something is in the way.

> Before you touch anything, press the emergency stop and lock the main switch. Never reach into a belt that only waits.

## Checks for the shift

1. **Clean the light barriers** at both ends with a soft dry cloth, lens and reflector.
2. **Look at the lamp of the sensor** with nothing on the belt. If it flickers, the barrier is out of line or failing.
3. **Follow the cable.** Look for places where it rubs against the frame, and for loose plugs.
4. **Look for hanging film or labels** which move in the draught and cross the beam.
5. Turn the main switch on again, start the belt and watch it empty for ten minutes.

## Does load matter?

- Stops only when loaded: think of a tight roller, belt tension or the motor protection.
- Stops when empty as well: think of sensor and cable.

## What we need

- Line and serial number, code in the history of the panel (F-07 is the light barrier)
- How often it stops and what a stop costs you per shift
- A break in which we may stand the line still; the exchange of barrier and cable takes about 40 minutes

Do not bridge a light barrier to keep going. Some of them protect people.
`,
  },
  {
    key: 'production-field-kit-en', kind: 'article', language: 'en', category: 'production_line', audience: 'internal',
    title: 'Field kit for conveyors and deck ovens: what to load before you leave',
    summary: 'Parts, tools and measurements by symptom, so that the first visit to a production line is also the last one.',
    keywords: ['technician', 'van', 'spare parts', 'tools', 'oven', 'heating element', 'contactor', 'conveyor'],
    content: `A second trip costs the customer a shift. Read code and serial number in the ticket first, then load the van.

## By symptom

| Symptom | Likely cause | Take along |
| --- | --- | --- |
| Belt halts, no alarm, code F-07 | Light barrier or its cable | Light barrier, sensor cable 5 m, cable ties, edge protection |
| Belt slips under load | Tension, worn lagging | Tension gauge, belt joints |
| Deck oven slow to heat, code H-B0 | Heating element or contactor of circuit B | Heating element 3 kW, contactor, ceramic terminals |
| Oven too hot | Sensor, contactor welded shut | Temperature sensor, contactor |

## Always on board

- Lock and tag for the main switch, voltage tester, clamp meter, insulation tester
- Infrared thermometer, heat-proof gloves, torque screwdriver
- Cleaning cloths, bags for old parts

## At an oven

1. Switch off, lock, check that all phases are dead. Let the deck cool below 50 degrees.
2. Measure the elements. One 3 kW element on 230 V has about 18 ohms; an open circuit is a broken element.
3. Elements in order? Check coil and contacts of the contactor.
4. After the exchange measure the insulation, then heat up: 230 degrees in about 18 minutes is normal.

## Timing

Bakeries: not before the second batch is out, usually noon. Packing lines: in the lunch break. Agree on it with the customer before you leave.
`,
  },
  {
    key: 'automatic-door-en', kind: 'article', language: 'en', category: 'building_services', audience: 'public',
    title: 'Sliding door stays open or will not close by itself',
    summary: 'Switch the door to manual, clean sensor and rail, and know when a door must not be used until a technician has seen it.',
    keywords: ['automatic door', 'sliding door', 'sensor', 'guide rail', 'manual', 'S-OPEN', 'entrance'],
    content: `A door that stays open mostly believes that somebody stands in front of it. The display above the door then shows S-OPEN.

## Try this first

1. Look at the program switch. In the position "open" or "delivery" the door stays open on purpose; turn it to "automatic".
2. Take away what moves or stands in the field of the sensor: posters, plants, a stand with leaflets, decoration that swings in the draught.
3. Wipe the sensor above the door and the small lenses in the frame with a damp cloth.
4. Sweep the guide rail in the floor. A pebble is enough.
5. Turn the key to "off", wait a minute, turn it back. The door makes a slow learning run; do not stand in it.

## Until we are there

- Turn the key on the left side to **manual** and push the door. Put up a note.
- Escape routes must stay passable: never lock the door in the closed position while people are inside.

> If the door closes without stopping for a person, switch it off at once and report it as urgent.

## Good to know

Automatic doors need a documented inspection every year. If yours is due, we do it on the same visit; you get the report for your insurer. When you report the fault, tell us which entrance, the serial number and when we may come.
`,
  },
];
