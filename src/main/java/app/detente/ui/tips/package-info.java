/** Short tips for newcomers, each where and when it helps, and once. */
package app.detente.ui.tips;
