// Two pages, each a folder of static files: the workbench (spreadsheet grid and pane, no Office.js, works offline)
// and the add-in's page for Excel (small, without the grid).
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlPlugin from 'html-webpack-plugin';
import CssExtractPlugin from 'mini-css-extract-plugin';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const require = createRequire(import.meta.url);
// Chinese words stay as they are: spelled out as \\u escapes they take twice the room.
const TEXT = { target: 'es2022', charset: 'utf8' };

/** @param {{ name: string, entry: string, html: { template: string, filename: string }, copied?: object[] }} page */
function page({ name, entry, html, copied = [] }) {
  return {
    name,
    mode: 'production',
    target: 'web',
    devtool: false,
    entry: { [name]: path(entry) },
    output: {
      path: path(`dist/${name}`),
      filename: '[name].[contenthash:10].js',
      chunkFilename: '[name].[contenthash:10].js',
      assetModuleFilename: '[name].[contenthash:10][ext]',
      clean: true,
      iife: false,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { ...TEXT, jsx: 'automatic' } },
        { test: /\.css$/, use: [CssExtractPlugin.loader, require.resolve('css-loader')] },
        // Samples travel inside the script, so that the page may be forbidden every request.
        { test: /\.xlsx$/, type: 'asset/inline' },
      ],
    },
    optimization: {
      // esbuild takes seconds where Terser takes most of a minute. It drops what nobody uses at the top of a script only,
      // so the function that webpack would put around it comes last.
      avoidEntryIife: true,
      minimizer: [
        new EsbuildPlugin({ ...TEXT, css: true, legalComments: 'none', format: 'iife', treeShaking: true }),
      ],
    },
    plugins: [
      new HtmlPlugin({ template: path(html.template), filename: html.filename, scriptLoading: 'defer' }),
      new CssExtractPlugin({ filename: '[name].[contenthash:10].css' }),
      ...(copied.length > 0 ? [new CopyPlugin({ patterns: copied })] : []),
    ],
    // Sizes are held by a test, which can say which page is meant and why.
    performance: { hints: false },
    cache: { type: 'filesystem', name, buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
  };
}

export default [
  page({
    name: 'addin',
    entry: 'src/taskpane/main.tsx',
    html: { template: 'src/taskpane/taskpane.html', filename: 'taskpane.html' },
    copied: [
      {
        from: path('assets'),
        to: 'assets',
        globOptions: { ignore: ['**/samples/**'] },
        noErrorOnMissing: true,
      },
      { from: path('manifest.xml'), noErrorOnMissing: true },
    ],
  }),
  page({
    name: 'workbench',
    entry: 'src/workbench/main.tsx',
    html: { template: 'src/workbench/index.html', filename: 'index.html' },
  }),
];
