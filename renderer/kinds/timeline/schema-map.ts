// The fields of a timeline's map: before and after, routes to try, and a grave matter in words alone. Used by schema.ts.
import { z } from 'zod';
import { factId, placeId, statement, text } from '../../../main/contract/fields.ts';

const gap = z.strictObject({
  to: placeId.describe('The destination that cannot be reached.'),
  last: placeId.describe('The last place that the route reaches.'),
  beyond: placeId.describe('The nearest place beyond the gap.'),
  kilometres: z.number().positive().describe('The straight line between the two.'),
  fact: factId.describe('The fact that the distance rests on.'),
});

const routes = z.strictObject({
  heading: text(30).describe('Over the choices, such as "Try a route".'),
  simulation: text(60).describe('Says that this is a simulation, and of which date.'),
  from: z.array(placeId).min(1).max(4).describe('Where a route may begin.'),
  to: z.array(placeId).min(2).max(6).describe('Where it may go; none that stands in "from".'),
  modes: z
    .array(
      z.strictObject({
        name: text(20).describe('The button, such as "By car".'),
        refused: statement(140)
          .optional()
          .describe('Why it finds nothing; left out, it finds routes.'),
      }),
    )
    .min(2)
    .max(3)
    .optional()
    .describe('Ways of travelling to choose from.'),
  foundTitle: text(20).describe('The answer when there is a route.'),
  found: statement(140).describe('The sentence under a route that was found.'),
  refusedTitle: text(20).describe('The answer when there is no route.'),
  refused: statement(140).describe('Why there is none.'),
  gaps: z
    .array(gap)
    .max(6)
    .describe('For each place that cannot be reached, where the route ends.'),
});

const plainText = z.strictObject({
  button: text(40).describe('The button that leads to it.'),
  heading: text(40).describe('Its heading.'),
  warning: text(140).describe('Says what it is about before anybody reads it.'),
  reports: z
    .array(
      z.strictObject({
        when: text(40).describe('When it was reported.'),
        statement: statement(200).describe('Who reported what.'),
      }),
    )
    .min(1)
    .max(4)
    .describe('What was reported, in the order of time.'),
  unknown: statement(160).describe('What is not known.'),
});

/** The view of the map. */
export const mapView = z.strictObject({
  name: text(30).describe('The button that shows this view.'),
  heading: text(40).describe('The heading beside the map.'),
  statement: statement(200).describe('What changed.'),
  before: text(30).describe('The label of the empty map.'),
  after: text(40).describe('The label of the full map, with its date.'),
  namesBefore: z.array(placeId).max(4).describe('The only names on the empty map.'),
  names: z
    .array(
      z.strictObject({
        place: placeId,
        side: z
          .enum(['left', 'right', 'above', 'below'])
          .optional()
          .describe('Where its name stands; else right.'),
      }),
    )
    .max(20)
    .describe('The names on the full map; other places are dots without a name.'),
  border: text(30).optional().describe('The name of the dashed line on the map.'),
  routes: routes.optional().describe('Routes to try; left out, the map has none.'),
  plainText: plainText
    .optional()
    .describe('A grave matter of this map: words alone, shown to those who ask for them.'),
});
