using FeedWorker.ThreatAlerts.Messages;
using MassTransit;

namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>Refuses a body that is larger than any message of the contract, before anything reads it.</summary>
internal sealed class BodyLimit : IFilter<ReceiveContext>
{
    /// <inheritdoc/>
    public Task Send(ReceiveContext context, IPipe<ReceiveContext> next) => context.Body.Length is > ConsumingOptions.MaxBodyBytes and var length
        ? throw new PoisonMessageException($"the body has {length} bytes, more than {ConsumingOptions.MaxBodyBytes}")
        : next.Send(context);

    /// <inheritdoc/>
    public void Probe(ProbeContext context) => context.CreateFilterScope("body-limit");
}
