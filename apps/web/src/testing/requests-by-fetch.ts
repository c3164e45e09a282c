/** `XMLHttpRequest` for tests: what the stubbed `fetch` answers, with a word on the way about how much was sent. */
export class RequestByFetch extends EventTarget {
  upload = new EventTarget();
  status = 0;
  responseText = "";
  #method = "";
  #url = "";
  #headers = new Headers();
  #answered = new Headers();

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#answered.get(name);
  }

  abort(): void {}

  send(body: string): void {
    this.upload.dispatchEvent(Object.assign(new Event("progress"), { loaded: body.length, total: body.length }));
    void fetch(this.#url, { method: this.#method, headers: this.#headers, body }).then(async (response) => {
      this.responseText = await response.text();
      this.status = response.status;
      this.#answered = response.headers;
      this.dispatchEvent(new Event("loadend"));
    });
  }
}
