using FeedWorker.Commands;

return await CommandTree.RunAsync(args);
