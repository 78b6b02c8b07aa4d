declare module 'virtual:messages/en/first' {
  const body: unknown[];
  export default body;
}
declare module 'virtual:messages/en/rest' {
  const body: unknown[];
  export default body;
}
declare module 'virtual:messages/ru/first' {
  const body: unknown[];
  export default body;
}
declare module 'virtual:messages/ru/rest' {
  const body: unknown[];
  export default body;
}
