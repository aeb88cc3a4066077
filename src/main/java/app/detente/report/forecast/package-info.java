/** What will be so at closing time: who will wait, when nobody does any more, and how many people it takes. Pure calculation, the same every time. */
package app.detente.report.forecast;
