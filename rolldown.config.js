// The command line as one file: a Node that starts anew reads it in a quarter of the time of some 600 modules.
export default {
  input: 'src/cli.ts',
  platform: 'node',
  // Packages stay packages, under their own licences.
  external: /^[a-z]/,
  output: { file: 'dist/cli.js', comments: false },
};
