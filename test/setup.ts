import fc from 'fast-check';

// The same examples at every run, so that what fails once fails again; another seed tries others.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 811) });
