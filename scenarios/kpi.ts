/**
 * The consumer price index of Sweden by year: yearly means, 1980 = 100.
 *
 * source  Statistics Sweden, Consumer Price Index (CPI), determined figures, yearly means, table "KPI, fastställda årsmedeltal"
 */
export const kpi: ReadonlyMap<number, number> = new Map([
  [2006, 284.22],
  [2007, 290.51],
  [2008, 300.61],
  [2009, 299.66],
  [2010, 303.46],
  [2011, 311.43],
  [2012, 314.2],
  [2013, 314.06],
  [2014, 313.49],
  [2015, 313.35],
  [2016, 316.43],
  [2017, 322.11],
  [2018, 328.4],
  [2019, 334.26],
  [2020, 335.92],
  [2021, 343.19],
  [2022, 371.91],
  [2023, 403.7],
]);
