using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Http;

/// <summary>
/// Posts to one address and judges the answer. Bounded in time and in what is read; who answers is who was asked. Nothing that it says
/// holds the address, which may be a secret.
/// </summary>
internal sealed class HttpSender : IDisposable
{
    // Said of the address and of us, whatever is posted.
    private static readonly HttpStatusCode[] _ofAll =
    [
        HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed,
        HttpStatusCode.ProxyAuthenticationRequired, HttpStatusCode.Gone,
    ];

    // Enough of a refusal to understand it; the rest of an answer is of no interest.
    private const int MostOfAnswer = 2048;

    private readonly HttpSinkOptions _options;
    private readonly string _section;
    private readonly string _receiver;
    private readonly TimeProvider _time;
    private readonly Uri _url;
    private readonly IReadOnlySet<string> _wordsOfAll;
    private readonly AddressSecrets _secrets;
    private readonly HttpClient _client;

    /// <param name="options">Checked, and with an address.</param>
    /// <param name="section">The settings' name, for what people read.</param>
    /// <param name="receiver">Who is asked, for what people read.</param>
    /// <param name="atOnce">How many requests may be under way.</param>
    /// <param name="time">The clock.</param>
    /// <param name="wordsOfAll">Answers that a receiver gives, with whatever number, when it takes nothing from us at all; may be null.</param>
    internal HttpSender(HttpSinkOptions options, string section, string receiver, int atOnce, TimeProvider time, IReadOnlySet<string>? wordsOfAll = null)
    {
        (_options, _section, _receiver, _time, _wordsOfAll) = (options, section, receiver, time, wordsOfAll ?? new HashSet<string>());
        _url = new Uri(options.Url!); // only made where there is one
        _secrets = new AddressSecrets(_url);
        _client = new HttpClient(new SocketsHttpHandler
        {
            // A redirect could carry the alert anywhere.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 64 * 1024,
            MaxConnectionsPerServer = atOnce,

            // A name that moves is followed.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // one limit of our own below covers the answer too
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("FeedWorker-ThreatAlerts", "0.1"));
    }

    /// <summary>Posts once.</summary>
    /// <param name="alert">The alert; the first of several that leave together.</param>
    /// <param name="json">The body.</param>
    /// <param name="complete">Adds headers; may be nothing.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="OperationCanceledException">The token asked for it.</exception>
    internal async Task<SendOutcome> PostAsync(
        DeliveryLease alert, byte[] json, Action<HttpRequestHeaders>? complete, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _url) { Content = new ByteArrayContent(json) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            complete?.Invoke(request.Headers);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            return answer.IsSuccessStatusCode
                ? new SendOutcome.Delivered()
                : await JudgeAsync(alert, answer, both.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return limit.IsCancellationRequested ? Again(alert, $"no answer within {_options.Timeout:g}", null)
                : e is HttpRequestException { InnerException: AuthenticationException inner }
                    ? Down($"the certificate of {_url.Host} is not accepted: {inner.Message}")
                    : Again(alert, $"{_url.Host} cannot be reached: {e.Message}", null);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<SendOutcome> JudgeAsync(DeliveryLease alert, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var status = (int)answer.StatusCode;
        if (status is >= 300 and < 400)
        {
            return Down($"{_receiver} answered {status}, a redirect: set {_section}:Url to the address itself");
        }

        var said = await ReasonAsync(answer, cancellationToken).ConfigureAwait(false);
        var why = $"{_receiver} answered {status}{(said.Length == 0 ? "" : $": {said}")}";
        if (_ofAll.Contains(answer.StatusCode) || _wordsOfAll.Contains(said))
        {
            return Down(why);
        }

        if (status < 500 && answer.StatusCode is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests))
        {
            return new SendOutcome.Refused(why);
        }

        var asked = answer.Headers.RetryAfter?.Delta ?? answer.Headers.RetryAfter?.Date - _time.GetUtcNow();
        return Again(alert, why, asked) with
        {
            Silence = !(asked > TimeSpan.Zero) ? null : asked < _options.LongestPause ? asked : _options.LongestPause,
        };
    }

    private SendOutcome.Down Down(string why) => new(why, _options.LongestPause);

    private SendOutcome.Failed Again(DeliveryLease alert, string why, TimeSpan? asked) => new(
        why, RetryPause.After(alert.Attempt, alert.GroupId, asked, _options.FirstPause, _options.LongestPause));

    private async Task<string> ReasonAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var stream = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var bytes = new byte[MostOfAnswer];
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return PlainText.Of(_secrets.HideIn(Encoding.UTF8.GetString(bytes, 0, length)));
        }
    }
}
