import fc from 'fast-check';

// Few, for every mutant runs them; the same ones, so that the same mutants die and the score can be compared.
fc.configureGlobal({ numRuns: 40, seed: 1 });
