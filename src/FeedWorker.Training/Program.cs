using FeedWorker.Training.Commands;

return CommandTree.Run(args);
