/** Tests never touch the cache of whoever runs them: it is off in this process, and in all that it starts. */
process.env.STANCE_CACHE = 'off';
