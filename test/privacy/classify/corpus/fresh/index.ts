import { set05 } from './set05.js';
import { set06 } from './set06.js';
import { set07 } from './set07.js';
import { set08 } from './set08.js';
import { set09 } from './set09.js';
import { set10 } from './set10.js';
import { set11 } from './set11.js';
import { set12 } from './set12.js';
import { set13 } from './set13.js';
import { set14 } from './set14.js';
import { set15 } from './set15.js';
import { set16 } from './set16.js';
import { set17 } from './set17.js';
import { set18 } from './set18.js';
import { set19 } from './set19.js';
import { set20 } from './set20.js';
import { set21 } from './set21.js';
import { set22 } from './set22.js';
import { set23 } from './set23.js';
import { set24 } from './set24.js';
import { set25 } from './set25.js';

/** Sentences of many registers, each set written before the lexicon was widened by the last. */
export const fresh: readonly string[] = [
  set05,
  set06,
  set07,
  set08,
  set09,
  set10,
  set11,
  set12,
  set13,
  set14,
  set15,
  set16,
  set17,
  set18,
  set19,
  set20,
  set21,
  set22,
  set23,
  set24,
  set25,
];
