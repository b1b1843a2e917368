export {
  findBrowser,
  type Browser,
  type BrowserSources,
  type FoundBrowser,
} from './find-browser.ts';
export { printComparison, type Paper } from './print-comparison.ts';
export { runComparison, type ComparisonRun } from './run-comparison.ts';
export { startProduct, type Product, type ProductOptions } from './start-product.ts';
