/** Where secrets are kept: the system's keychain, or where there is none an encrypted file. Knows nothing of what they are for. */
package app.detente.keychain;
